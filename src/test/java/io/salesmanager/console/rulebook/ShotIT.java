package io.salesmanager.console.rulebook;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.console.Chromium;
import io.salesmanager.console.SampleDemo;
import io.salesmanager.platform.database.Database;
import jakarta.inject.Inject;
import java.nio.file.*;
import org.junit.jupiter.api.Test;

@org.jspecify.annotations.NullUnmarked
@QuarkusTest
@TestProfile(SampleDemo.class)
class ShotIT {
    @TestHTTPResource
    String address;

    @Inject
    Database database;

    @Test
    void shots() throws Exception {
        SampleDemo.awaitReview(database);
        var chromium = Chromium.start();
        var decision = database.list("select decision_id from current_decision", r -> r.getString(1))
                .get(0);
        for (var colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            var page = chromium.visitor(address, colours);
            page.setViewportSize(1280, 900);
            page.navigate("/");
            if (Files.exists(Path.of("/tmp/shots/role"))) {
                page.locator("button[value=SALES_OPS]").click();
            }
            for (var width : new int[] {1280, 390}) {
                if (colours == ColorScheme.DARK && width == 390) continue;
                page.setViewportSize(width, 900);
                var i = 0;
                var active = database.list("select version from rulebook_candidate", r -> r.getString(1))
                        .get(0);
                for (var path : Files.readAllLines(Path.of("/tmp/shots/pages"))) {
                    path = path.replace("ACTIVE", active);
                    page.navigate(path.replace("DECISION", decision));
                    page.waitForTimeout(1200);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(!path.equals("/rulebook"))
                            .setPath(Path.of("/tmp/shots/" + colours + "-" + width + "-" + i++ + ".png")));
                }
            }
        }
        System.out.println("COMPLAINTS " + chromium.complaints());
        chromium.close();
    }
}
