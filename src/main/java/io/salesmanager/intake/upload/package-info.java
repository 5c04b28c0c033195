/** What was uploaded: files out of an archive, and rows out of files, within limits. */
@NullMarked
package io.salesmanager.intake.upload;

import org.jspecify.annotations.NullMarked;
