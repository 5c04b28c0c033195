package io.salesmanager.console.rulebook.edit;

import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What the editor sends. */
@NullUnmarked // filled in from the form
class EditForm {
    /** The version that is edited. */
    @RestForm
    @DefaultValue("")
    String base;

    /** Whether that one decided when its files were opened, so that what is changed is meant for what decides. */
    @RestForm
    @DefaultValue("false")
    boolean ofActive;

    /** The file that is open. */
    @RestForm
    @DefaultValue("")
    String file;

    /** Every file that was changed, with its {@link #text}. */
    @RestForm
    List<String> path;

    @RestForm
    List<String> text;

    /** In the place of texts: a file as a whole. */
    @RestForm
    @Nullable FileUpload upload;

    @RestForm
    @DefaultValue("")
    String why;

    /** {@code propose}, {@code check}, {@code upload} or {@code delete}. */
    @RestForm("do")
    @DefaultValue("propose")
    String deed;
}
