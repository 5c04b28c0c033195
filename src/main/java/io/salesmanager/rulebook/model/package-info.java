/** DMN models by themselves: stored, and evaluated over REST. */
@NullMarked
package io.salesmanager.rulebook.model;

import org.jspecify.annotations.NullMarked;
