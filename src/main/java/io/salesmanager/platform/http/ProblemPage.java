package io.salesmanager.platform.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.platform.PageFrame;
import io.salesmanager.platform.Problem;

/** A problem as a page. */
@CheckedTemplate(basePath = "platform", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class ProblemPage {
    private ProblemPage() {}

    static native TemplateInstance problem(PageFrame frame, Shown problem);

    /** @param advice empty where there is none */
    record Shown(int status, String title, String detail, String advice, String requestId) {}

    static TemplateInstance of(Problem problem, String requestId) {
        var advice = String.valueOf(problem.members().getOrDefault("advice", ""));
        var shown =
                new Shown(problem.status(), problem.title(), String.valueOf(problem.getMessage()), advice, requestId);
        return problem(PageFrame.bare(problem.title()), shown);
    }
}
