package io.salesmanager.access.user;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.platform.PageFrame;

/** The pages of someone who is not signed in. */
@CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class LoginPage {
    private LoginPage() {}

    /** @param company whether one can sign in with the company's identity provider */
    static native TemplateInstance login(PageFrame frame, String next, String error, boolean company);

    static native TemplateInstance setup(PageFrame frame, String token, String error);

    static TemplateInstance login(String next, String error, boolean company) {
        return login(PageFrame.bare("Sign in"), next, error, company);
    }

    static TemplateInstance setup(String token, String error) {
        return setup(PageFrame.bare("First administrator"), token, error);
    }
}
