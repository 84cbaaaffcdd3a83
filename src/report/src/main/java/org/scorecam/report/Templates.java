package org.scorecam.report;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.scorecam.view.Origin;

/** The pages' templates, with their words. What they print is escaped, as their ending {@code .ftlh} says. */
final class Templates {
    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    private final PageTexts words;
    private final Origin origin;

    /** @param origin what build the pages are of */
    Templates(PageTexts words, Origin origin) {
        this.words = words;
        this.origin = origin;
        configuration.setClassForTemplateLoading(Templates.class, "/org/scorecam/report");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("c");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    }

    /**
     * A page.
     *
     * @param name of the template, without ending
     * @param view what it shows, there as {@code view}, beside the words as {@code bundle} and {@code origin}
     */
    String render(String name, Object view) throws IOException {
        StringWriter page = new StringWriter();
        try {
            configuration
                    .getTemplate(name + ".ftlh")
                    .process(Map.of("view", view, "bundle", words, "origin", origin), page);
        } catch (TemplateException e) {
            throw new IllegalStateException(name + ".ftlh does not fit its view", e);
        }
        return page.toString();
    }
}
