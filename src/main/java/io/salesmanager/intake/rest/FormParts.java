package io.salesmanager.intake.rest;

import io.salesmanager.intake.run.Imports;
import io.salesmanager.intake.upload.Upload;
import io.salesmanager.platform.http.Responses;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files of a form, and files to download. */
final class FormParts {
    private FormParts() {}

    static List<Upload.Part> of(List<FileUpload> files) {
        return files.stream().map(FormParts::part).toList();
    }

    static Response download(Imports.Download file) {
        var zip = file.name().endsWith(".zip");
        return Responses.file(file.name(), zip ? "application/zip" : "text/csv; charset=UTF-8", file.bytes());
    }

    private static Upload.Part part(FileUpload file) {
        try {
            return new Upload.Part(file.fileName(), Files.newInputStream(file.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
