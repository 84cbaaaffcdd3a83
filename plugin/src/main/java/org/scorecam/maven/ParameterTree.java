package org.scorecam.maven;

import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which elements a parameter may hold, seen from the fields of its class: the one description that the check for unknown
 * elements and the command line share.
 *
 * @param kind what it holds
 * @param children of a bean, by element name; of a list its one kind of entry; empty for anything else
 */
record ParameterTree(Kind kind, Map<String, ParameterTree> children) {
    private static final ParameterTree TEXT = new ParameterTree(Kind.TEXT, Map.of());
    private static final ParameterTree FREE = new ParameterTree(Kind.FREE, Map.of());
    private static final ParameterTree MAP = new ParameterTree(Kind.MAP, Map.of());

    /** A word of Java's, which no field can be named. */
    private static final String CLASS = "class";

    private static final String CLASS_FIELD = "explained";

    /** What a parameter holds. */
    enum Kind {
        /** A text or a file: what the command line can give. */
        TEXT,
        BEAN,
        /** Beans of one kind. */
        LIST,
        /** Any names, each once, but for {@code <property>}. */
        MAP,
        /** Any elements: the entries of a list of texts. */
        FREE
    }

    static ParameterTree of(Field field) {
        Class<?> type = field.getType();
        if (type == List.class) {
            Class<?> entry = (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
            return isBean(entry) ? new ParameterTree(Kind.LIST, Map.of(singular(field.getName()), of(entry))) : FREE;
        }
        if (Map.class.isAssignableFrom(type)) {
            return MAP;
        }
        return isBean(type) ? of(type) : TEXT;
    }

    static ParameterTree text() {
        return TEXT;
    }

    static boolean isBean(Class<?> type) {
        return type.getEnclosingClass() == Parameters.class;
    }

    /** Whether the command line can give it: {@code scorecam.<path>}. */
    static boolean isText(Class<?> type) {
        return type == String.class || type == File.class;
    }

    static @Nullable Object get(Field field, Object bean) {
        try {
            return field.get(bean);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " must not be private", e);
        }
    }

    /** The fields of a bean, in the order of their declaration. */
    static List<Field> fields(Class<?> bean) {
        return Arrays.stream(bean.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .toList();
    }

    /** The name of a field's element. */
    static String element(Field field) {
        return field.getName().equals(CLASS_FIELD) ? CLASS : field.getName();
    }

    /** The name of an element's field. */
    static String field(String element) {
        return element.equals(CLASS) ? CLASS_FIELD : element;
    }

    private static ParameterTree of(Class<?> bean) {
        Map<String, ParameterTree> children = new TreeMap<>();
        fields(bean).forEach(field -> children.put(element(field), of(field)));
        return new ParameterTree(Kind.BEAN, children);
    }

    private static String singular(String plural) {
        return plural.substring(0, plural.length() - 1);
    }

    @Nullable
    ParameterTree child(String name) {
        return kind == Kind.FREE || kind == Kind.MAP ? FREE : children.get(name);
    }
}
