package io.salesmanager.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.platform.PageFrame;
import org.jspecify.annotations.Nullable;

/** The console's templates. A {@code $} leads to a part of a page that htmx asks for alone. */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Pages {
    private Pages() {}

    static native TemplateInstance decisions(PageFrame frame, DecisionList list, FilterChoices choices);

    static native TemplateInstance decisions$results(DecisionList list);

    static native TemplateInstance decisions$rows(DecisionList list);

    static native TemplateInstance deal(PageFrame frame, DealView view, Answering answering, @Nullable String active);
}
