package io.salesmanager.engine.model.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element of a model, with the places in its text where it begins, where its content begins and where that ends. */
public final class Element {
    private final String name;
    private final Map<String, String> attributes;
    private final List<Element> children = new ArrayList<>();
    private final int start;
    private final int inside;
    private int end;

    Element(String name, Map<String, String> attributes, int start, int inside) {
        this.name = name;
        this.attributes = attributes;
        this.start = start;
        this.inside = inside;
        this.end = inside;
    }

    void add(Element child) {
        children.add(child);
    }

    void endsAt(int offset) {
        end = offset;
    }

    public String name() {
        return name;
    }

    public int start() {
        return start;
    }

    public int inside() {
        return inside;
    }

    public int end() {
        return end;
    }

    public @Nullable String attribute(String of) {
        return attributes.get(of);
    }

    public String attribute(String of, String otherwise) {
        var value = attributes.get(of);
        return value == null || value.isBlank() ? otherwise : value.strip().replaceAll("\\s+", " ");
    }

    public List<Element> children() {
        return children;
    }

    public List<Element> children(String called) {
        return children.stream().filter(child -> child.name.equals(called)).toList();
    }

    public Optional<Element> child(String called) {
        return children.stream().filter(child -> child.name.equals(called)).findFirst();
    }
}
