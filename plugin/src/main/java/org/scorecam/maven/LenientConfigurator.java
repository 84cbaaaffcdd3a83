package org.scorecam.maven;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.component.configurator.ComponentConfigurationException;
import org.codehaus.plexus.component.configurator.ConfigurationListener;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Hands to a goal what it knows of its configuration, and nothing else. Maven's own configurator dies of an element that
 * a bean does not know, before the goal can read {@code skip} or say which element was meant; {@link UnknownElements}
 * does both, later.
 */
final class LenientConfigurator extends BasicComponentConfigurator {
    /** The goals name it so. */
    static final String NAME = "scorecam-lenient";

    @Override
    public void configureComponent(
            Object component,
            PlexusConfiguration configuration,
            ExpressionEvaluator evaluator,
            ClassRealm realm,
            ConfigurationListener listener)
            throws ComponentConfigurationException {
        super.configureComponent(component, known(component, configuration), evaluator, realm, listener);
    }

    /** At the top Maven adds elements of its own, and drops by itself what no field is there for. */
    private static PlexusConfiguration known(Object goal, PlexusConfiguration configuration) {
        Map<String, Field> fields = Goals.classes(goal.getClass())
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .collect(Collectors.toMap(Field::getName, Function.identity(), (lower, upper) -> lower));
        PlexusConfiguration known = copy(configuration, configuration.getValue(null));
        for (PlexusConfiguration child : configuration.getChildren()) {
            Field field = fields.get(child.getName());
            known.addChild(field == null ? child : known(child, ParameterTree.of(field)));
        }
        return known;
    }

    private static PlexusConfiguration known(PlexusConfiguration element, ParameterTree tree) {
        if (tree.kind() == ParameterTree.Kind.FREE) {
            return element;
        }
        // text where elements belong is said by UnknownElements: Maven would die of it
        PlexusConfiguration known =
                copy(element, tree.kind() == ParameterTree.Kind.TEXT ? element.getValue(null) : null);
        for (PlexusConfiguration child : element.getChildren()) {
            ParameterTree childTree = tree.child(child.getName());
            if (childTree != null) {
                known.addChild(known(child, childTree));
            }
        }
        return known;
    }

    /** The element without its children. */
    private static PlexusConfiguration copy(PlexusConfiguration element, @Nullable String value) {
        PlexusConfiguration copy = new DefaultPlexusConfiguration(ParameterTree.field(element.getName()), value);
        for (String name : element.getAttributeNames()) {
            copy.setAttribute(name, element.getAttribute(name, null));
        }
        return copy;
    }
}
