package org.scorecam.maven;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scorecam.setting.Settings;

/** What the pom and the command line have put into a goal's parameters, as settings by name. */
final class GoalSettings {
    private GoalSettings() {}

    static Settings of(Object goal) {
        return Settings.elements("", values(goal));
    }

    /** The same, not yet as settings. */
    static Map<String, Object> values(Object goal) {
        Map<String, Object> values = new TreeMap<>();
        Goals.classes(goal.getClass()).forEach(type -> values.putAll(values(goal, type)));
        return values;
    }

    private static Map<String, Object> values(Object bean, Class<?> type) {
        Map<String, Object> values = new TreeMap<>();
        for (Field field : ParameterTree.fields(type)) {
            Object value = isParameter(field.getType()) ? value(ParameterTree.get(field, bean)) : null;
            if (value != null) {
                values.put(ParameterTree.element(field), value);
            }
        }
        return values;
    }

    private static boolean isParameter(Class<?> type) {
        return ParameterTree.isText(type)
                || ParameterTree.isBean(type)
                || type == List.class
                || type == Properties.class;
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof List<?> entries) {
            return entries.stream().map(GoalSettings::value).toList();
        }
        return value != null && ParameterTree.isBean(value.getClass()) ? values(value, value.getClass()) : value;
    }
}
