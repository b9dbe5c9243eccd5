"""The engines that are compared: a module each, with `translated(program)`, its rules for the engine, and `answers`."""
