package io.salesmanager.playbook.source;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/** A map of a YAML file that knows where each of its values stands, and reports every key that nobody asked for. */
public final class YamlMap {
    private final String file;
    private final Diagnostics diagnostics;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private YamlMap(String file, MappingNode node, Diagnostics diagnostics) {
        this.file = file;
        this.node = node;
        this.diagnostics = diagnostics;
        for (var tuple : node.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                report("duplicate-key", tuple.getKeyNode(), key, "'" + key + "' stands twice here.", "Delete one.");
            }
        }
    }

    /** The map at the top of a file, or nothing where it is no YAML map; that is reported. */
    public static Optional<YamlMap> read(SourceFile file, Diagnostics diagnostics) {
        try {
            var root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(file.text()));
            if (root instanceof MappingNode map) {
                return Optional.of(new YamlMap(file.path(), map, diagnostics));
            }
            diagnostics.error(
                    "bad-yaml",
                    Location.ofFile(file.path()),
                    "",
                    "This file is no map of keys and values.",
                    "Start it with a key, such as 'stages:'.");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            badYaml(file, mark == null ? 0 : mark.getIndex(), String.valueOf(e.getProblem()), diagnostics);
        } catch (ReaderException e) {
            badYaml(file, e.getPosition(), "a character that YAML does not allow", diagnostics);
        } catch (YAMLException e) {
            badYaml(file, 0, String.valueOf(e.getMessage()), diagnostics);
        }
        return Optional.empty();
    }

    /** @param index of the character where reading stopped */
    private static void badYaml(SourceFile file, int index, String problem, Diagnostics diagnostics) {
        diagnostics.error(
                "bad-yaml",
                Location.ofCharacter(file, index),
                "",
                "This is not readable as YAML: " + problem + ".",
                "Check the indentation, and put texts with a colon between quotes.");
    }

    /** Where a key's value stands, or this map where there is no such key. */
    public Location at(String key) {
        var value = values.get(key);
        return at(value == null ? node : value);
    }

    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key) && !values.get(key).getTag().equals(Tag.NULL);
    }

    /** All keys, in the order of the file. They count as asked for only when they are. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Whether keys stand below this key, and not a single value. */
    public boolean isMap(String key) {
        return values.get(key) instanceof MappingNode;
    }

    /** Whether a list stands below this key. */
    public boolean isList(String key) {
        return values.get(key) instanceof SequenceNode;
    }

    public @Nullable String text(String key) {
        return has(key) ? scalar(key, values.get(key)) : null;
    }

    /** A text that has to be there; empty where it is not, and that is reported. */
    public String required(String key) {
        var value = text(key);
        if (value == null || value.isBlank()) {
            report("missing-key", node, key, "'" + key + "' is missing here.", "Add '" + key + ": ...'.");
            return "";
        }
        return value;
    }

    public @Nullable Integer whole(String key) {
        var value = text(key);
        if (value == null) {
            return null;
        }
        try {
            return Integer.valueOf(value);
        } catch (NumberFormatException e) {
            report("not-a-number", values.get(key), value, "'" + value + "' is no whole number.", "Write digits only.");
            return null;
        }
    }

    /** One of an enum's constants; null where the key is not there, or the value is none, which is reported. */
    public <E extends Enum<E>> @Nullable E constant(String key, Class<E> type) {
        var value = text(key);
        return value == null ? null : constant(key, values.get(key), value, type);
    }

    /** A list of an enum's constants. */
    public <E extends Enum<E>> List<E> constants(String key, Class<E> type) {
        var found = new ArrayList<E>();
        for (var item : items(key)) {
            var value = scalar(key, item);
            var constant = value == null ? null : constant(key, item, value, type);
            if (constant != null) {
                found.add(constant);
            }
        }
        return found;
    }

    public List<String> texts(String key) {
        var found = new ArrayList<String>();
        for (var item : items(key)) {
            var text = scalar(key, item);
            if (text != null) {
                found.add(text);
            }
        }
        return found;
    }

    public List<YamlMap> maps(String key) {
        var found = new ArrayList<YamlMap>();
        for (var item : items(key)) {
            if (item instanceof MappingNode map) {
                found.add(new YamlMap(file, map, diagnostics));
            } else {
                report("not-a-map", item, key, "Each item of '" + key + "' has keys.", "Write it as {name: ...}.");
            }
        }
        return found;
    }

    public Optional<YamlMap> map(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (values.get(key) instanceof MappingNode map) {
            return Optional.of(new YamlMap(file, map, diagnostics));
        }
        report("not-a-map", values.get(key), key, "'" + key + "' has keys.", "Write its keys below it, indented.");
        return Optional.empty();
    }

    /** Reports every key that was never asked for. Call it when all is read. */
    public void refuseOthers() {
        for (var tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && !asked.contains(key.getValue())) {
                report(
                        "unknown-key",
                        key,
                        key.getValue(),
                        "There is no key '" + key.getValue() + "' here.",
                        NearestName.advice(key.getValue(), asked));
            }
        }
    }

    private <E extends Enum<E>> @Nullable E constant(String key, @Nullable Node where, String value, Class<E> type) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        var names =
                java.util.Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        report(
                "unknown-value",
                where,
                value,
                "'" + value + "' is no value of '" + key + "'.",
                NearestName.advice(value, names));
        return null;
    }

    private List<Node> items(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (values.get(key) instanceof SequenceNode list) {
            return list.getValue();
        }
        report("not-a-list", values.get(key), key, "'" + key + "' is a list.", "Write [one, two] or lines with '- '.");
        return List.of();
    }

    private @Nullable String scalar(String key, @Nullable Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        if (value != null && value.getNodeId() != NodeId.scalar) {
            report("not-a-text", value, key, "'" + key + "' is a single value.", "Write one text or number.");
        }
        return null;
    }

    private void report(String code, @Nullable Node where, String text, String message, String advice) {
        diagnostics.error(code, at(where == null ? node : where), text, message, advice);
    }

    private Location at(Node where) {
        var mark = where.getStartMark();
        return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
