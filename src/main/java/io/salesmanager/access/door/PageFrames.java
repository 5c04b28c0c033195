package io.salesmanager.access.door;

import io.salesmanager.access.Viewer;
import io.salesmanager.access.Waiting;
import io.salesmanager.access.demo.DemoVisitor;
import io.salesmanager.platform.PageFrame;
import jakarta.enterprise.context.ApplicationScoped;

/** The frame around a page for whoever looks at it. */
@ApplicationScoped
public class PageFrames {
    private final Viewer viewer;
    private final DemoVisitor demo;
    private final Waiting waiting;

    PageFrames(Viewer viewer, DemoVisitor demo, Waiting waiting) {
        this.viewer = viewer;
        this.demo = demo;
        this.waiting = waiting;
    }

    /** @param section the entry of the menu that is marked as current */
    public PageFrame of(String title, String section) {
        var role = viewer.role();
        return new PageFrame(title, section, viewer.name(), role.words(), waiting.count(), demo.choices(viewer.name()));
    }
}
