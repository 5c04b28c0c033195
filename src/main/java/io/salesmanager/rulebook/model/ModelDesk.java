package io.salesmanager.rulebook.model;

import io.salesmanager.access.Audit;
import io.salesmanager.engine.dmn.DmnModel;
import io.salesmanager.engine.dmn.ModelRefused;
import io.salesmanager.engine.dmn.ModelText;
import io.salesmanager.engine.dmn.guard.EvaluationThread.Busy;
import io.salesmanager.engine.dmn.guard.EvaluationThread.Lanes;
import io.salesmanager.platform.Cursor;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.Secrets;
import io.salesmanager.platform.database.Database;
import io.salesmanager.platform.http.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes models in, gives them out, and notes who put them. */
@ApplicationScoped
class ModelDesk {
    private static final String LIST = "models";

    private static final int MOST_MODELS = 2_000;
    /** What an address can hold and a reader can tell apart. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][^\\p{C}/\\\\%?<>\"]{0,199}");

    private final ModelStore store;
    private final Models models;
    private final Database database;
    private final Audit audit;
    private final Clock clock;

    @Inject
    ModelDesk(ModelStore store, Models models, Database database, Audit audit, Clock clock) {
        this.store = store;
        this.models = models;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    record Put(ModelView view, boolean created) {}

    Page<StoredModel> list(@Nullable String after, int limit) {
        var name = after == null ? "" : Cursor.keys(LIST, after, 1).get(0);
        return Page.of(store.after(name, limit), limit, model -> Cursor.of(LIST, model.name()));
    }

    StoredModel find(String name) {
        return store.find(name).orElseThrow(() -> Problem.notFound("model", name));
    }

    byte[] xml(StoredModel model) {
        return store.xml(model).orElseThrow(() -> Problem.notFound("model", model.name()));
    }

    Lanes lanes() {
        return models.lanes();
    }

    DmnModel ready(String name) throws Busy, InterruptedException {
        return models.ready(find(name));
    }

    /** Compiles before it stores: what is stored was a model once. */
    Put put(String name, byte[] xml, boolean dryRun, Precondition precondition, String by) {
        if (!NAME.matcher(name).matches()) {
            throw Problem.ofField(
                    "bad-name",
                    "name",
                    "'%s' cannot be the name of a model.".formatted(name),
                    "Use up to 200 letters, digits, blanks and signs but / \\ % ? < > and quotes, and begin with a letter or a digit.");
        }
        try {
            var text = ModelText.read(xml);
            var model = new StoredModel(
                    name,
                    text.namespace(),
                    text.name(),
                    text.imports(),
                    Secrets.digest(text.xml()),
                    Instant.ofEpochMilli(clock.millis()),
                    by);
            var missing = models.missing(model);
            var compiled = missing.isEmpty() ? models.candidate(model, text) : null;
            var created = database.transaction(dryRun, () -> stored(model, text, precondition));
            return new Put(ModelView.of(model, missing, compiled), created);
        } catch (ModelRefused e) {
            throw Models.refused(e);
        } catch (Busy e) {
            throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private boolean stored(StoredModel model, ModelText text, Precondition precondition) {
        var before = store.find(model.name());
        precondition.check(before.map(StoredModel::tag).orElse(null));
        if (before.isEmpty() && store.count() >= MOST_MODELS) {
            throw new Problem(
                            "too-many-models",
                            422,
                            "There are too many models",
                            "%d models are stored; no more are taken.".formatted(MOST_MODELS))
                    .with("advice", "Delete those that nothing evaluates any more.");
        }
        store.put(model, text.xml());
        audit.note(model.putBy(), "model.put", model.name(), model.digest());
        return before.isEmpty();
    }

    void delete(String name, Precondition precondition, String by) {
        database.transaction(false, () -> {
            var model = find(name);
            precondition.check(model.tag());
            audit.note(by, "model.delete", name, model.digest());
            return store.delete(name);
        });
    }

    static Problem busy() {
        return new Problem("dmn-busy", 503, "Too much is evaluated at once", "No place became free in time.")
                .with("advice", "Send it again in a moment, and fewer at a time.");
    }
}
