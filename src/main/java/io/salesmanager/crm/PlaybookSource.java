package io.salesmanager.crm;

import io.salesmanager.playbook.Playbook;

/** Where the process in force comes from. The rulebook implements it. */
public interface PlaybookSource {
    Playbook current();
}
