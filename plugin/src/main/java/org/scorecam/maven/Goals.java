package org.scorecam.maven;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** The parameters of all goals of this plugin: one {@code <configuration>} may serve several goals. */
final class Goals {
    private Goals() {}

    /** What may stand in {@code <configuration>}. */
    static ParameterTree parameters(PluginDescriptor plugin) {
        Map<String, ParameterTree> all = new TreeMap<>();
        for (MojoDescriptor goal : plugin.getMojos()) {
            for (Parameter parameter : goal.getParameters()) {
                // those of the generated help goal are no part of a configuration
                if (parameter.isEditable() && !goal.getGoal().equals("help")) {
                    all.put(parameter.getName(), tree(goal, parameter));
                }
            }
        }
        return new ParameterTree(ParameterTree.Kind.BEAN, all);
    }

    private static ParameterTree tree(MojoDescriptor goal, Parameter parameter) {
        return field(goal, parameter.getName())
                .map(ParameterTree::of)
                .findFirst()
                .orElseGet(ParameterTree::text);
    }

    private static Stream<Field> field(MojoDescriptor goal, String name) {
        try {
            return classes(Class.forName(goal.getImplementation()))
                    .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                    .filter(field -> field.getName().equals(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the plugin's descriptor names a goal that it does not have", e);
        }
    }

    static Stream<Class<?>> classes(Class<?> goal) {
        return Stream.<Class<?>>iterate(goal, type -> type != null && type != Object.class, Class::getSuperclass);
    }
}
