/** The mentor: articles that rules lead to, searched, read, voted on and noted upon. */
@NullMarked
package io.salesmanager.coaching.mentor;

import org.jspecify.annotations.NullMarked;
