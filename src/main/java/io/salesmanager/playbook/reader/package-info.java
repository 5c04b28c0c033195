/** Reads the playbook and the dials from their files; every fault has its place. */
@NullMarked
package io.salesmanager.playbook.reader;

import org.jspecify.annotations.NullMarked;
