package io.salesmanager.review;

import io.salesmanager.advice.Conclusion;
import java.util.List;

/** Is told what a live review's rules say of a rep. Whoever does something with it implements it. */
public interface RepListener {
    /** @param said the strongest first; of a rep of whom nothing is said, empty */
    void said(String rep, List<Conclusion> said);
}
