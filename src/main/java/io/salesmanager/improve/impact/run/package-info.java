/** Impacts on what is stored: asked for, run one at a time, kept, and asked before a rulebook is published. */
@NullMarked
package io.salesmanager.improve.impact.run;

import org.jspecify.annotations.NullMarked;
