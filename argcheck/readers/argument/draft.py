"""Putting statements together: which attributes a statement takes, and what each adds to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from argcheck import model
from argcheck.readers.argument.build import Branch, Builder, branch, leaf, token, tokens, unquoted, variables
from argcheck.readers.argument.syntax import SyntaxFault, nearest
from argcheck.source import Source

CLAIM_ONLY = frozenset(
    [
        "at",
        "says",
        "strict_warrant",
        "normal_warrant",
        "references",
        "evidence",
        "inference",
        "tested_by",
        "tests",
        "taken_up",
        "qualifier",
        "held_by",
        "asks",
        "promises",
        "delivers",
        "measured_by",
        "recommends",
        "theorising",
        "uses",
        "todo",
    ]
)
ALLOWED = {
    "claim": CLAIM_ONLY,
    "mechanism": CLAIM_ONLY,
    "paper": frozenset(["author", "dated", "manuscript", "adopts", "covers", "todo"]),
    "work": frozenset(["author", "describing"]),
}
CONFLICTS = ("rebuts", "undercuts", "undermines")
TAKEN_UP = {"answers": "answered", "meets": "met", "fills": "filled"}


class Draft:
    """A document in the making: `open` a statement, add its `attribute`s, `close` it."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.paper: model.Paper | None = None
        self.lists: dict[str, list[Any]] = {}
        self.kind = ""
        self.fields: dict[str, Any] = {}
        self.finish: Callable[[dict[str, Any]], None] | None = None

    def document(self, faults: tuple[Any, ...]) -> model.Document:
        return model.Document(
            source=self.source,
            paper=self.paper,
            faults=faults,
            **{name: tuple(made) for name, made in self.lists.items()},
        )

    # Opening and closing

    def open(self, tree: Branch, base: int) -> None:
        self.open_unknown()
        builder = Builder(self.source, base)
        self.kind = str(tree.data)
        getattr(self, f"open_{self.kind}")(builder, tree)

    def open_unknown(self) -> None:
        """A statement that could not be read: its attributes are still parsed, for their own mistakes."""
        self.kind, self.fields, self.finish = "", {}, None

    def close(self) -> None:
        if self.finish:
            finish, self.finish = self.finish, None
            finish(self.fields)

    def attribute(self, tree: Branch, base: int) -> None:
        if not self.kind:
            return
        builder, kind = Builder(self.source, base), str(tree.data)
        word = self.source.text[base:].split(None, 1)[0] if base < len(self.source.text) else kind
        if kind not in ALLOWED.get(self.kind, frozenset()):
            owner = "nothing may follow it" if self.kind not in ALLOWED else f"a {self.kind} has no such attribute"
            raise SyntaxFault(0, len(word), f"“{word}” does not belong here: {owner}")
        getattr(self, f"add_{kind}")(builder, tree)

    def keep(self, where: str, made: Any) -> None:
        self.lists.setdefault(where, []).append(made)

    def add(self, field: str, *made: Any) -> None:
        self.fields[field] = (*self.fields.get(field, ()), *made)

    def later(self, where: str, kind: type[model.Node]) -> None:
        self.finish = lambda fields: self.keep(where, kind(**fields))

    # Statements

    def open_paper(self, builder: Builder, tree: Branch) -> None:
        title, name = tokens(tree)
        if self.paper:
            raise builder.fault(
                tree, f"this file already holds the paper {self.paper.name.text}; write one file a paper"
            )
        self.fields = {"span": builder.span(tree), "title": unquoted(title), "name": plain(builder, name)}

        def finish(fields: dict[str, Any]) -> None:
            self.paper = model.Paper(**fields)

        self.finish = finish

    def open_include(self, builder: Builder, tree: Branch) -> None:
        self.keep("includes", model.Include(span=builder.span(tree), path=builder.text(leaf(tree))))

    def open_claim(self, builder: Builder, tree: Branch) -> None:
        role, name, text = tree.children
        self.fields = {
            "span": builder.span(tree),
            "role": str(role),
            "name": plain(builder, token(name)),
            "text": unquoted(token(text)) if text is not None else "",
        }
        self.later("claims", model.Claim)

    def open_mechanism(self, builder: Builder, tree: Branch) -> None:
        name, text, chain = tree.children
        self.fields = {
            "span": builder.span(tree),
            "role": "mechanism",
            "name": plain(builder, token(name)),
            "text": unquoted(token(text)) if text is not None else "",
            "chain": builder.chain(branch(chain)) if chain is not None else None,
        }
        self.later("claims", model.Claim)

    def open_contrary(self, builder: Builder, tree: Branch) -> None:
        sides = tuple(builder.term(branch(side)) for side in tree.children)
        self.keep("vocabulary", model.Contrary(span=builder.span(tree), sides=sides))

    def open_single(self, builder: Builder, tree: Branch) -> None:
        pattern, distinct = tree.children
        made = builder.term(branch(pattern))
        if not isinstance(made, model.Application):
            raise builder.fault(tree, "`single` needs a word applied to terms, such as founder_of(?concept, _)")
        self.keep("vocabulary", model.Single(span=builder.span(tree), pattern=made, distinct=distinct is not None))

    def open_order(self, builder: Builder, tree: Branch) -> None:
        steps = tuple(builder.term(branch(step)) for step in tree.children)
        self.keep("vocabulary", model.Order(span=builder.span(tree), steps=steps))

    def open_kind(self, builder: Builder, tree: Branch) -> None:
        member, kind = builder.names(tree)
        self.keep("vocabulary", model.Kind(span=builder.span(tree), member=member, kind=kind))

    def open_same(self, builder: Builder, tree: Branch) -> None:
        left, right = builder.names(tree)
        self.keep("vocabulary", model.Same(span=builder.span(tree), left=left, right=right))

    def open_word(self, builder: Builder, tree: Branch) -> None:
        pattern, reading = tree.children
        made = model.Word(
            span=builder.span(tree), pattern=builder.term(branch(pattern)), reading=unquoted(token(reading))
        )
        self.keep("vocabulary", made)

    def open_work(self, builder: Builder, tree: Branch) -> None:
        key, title = tokens(tree)
        self.fields = {"span": builder.span(tree), "key": plain(builder, key), "title": unquoted(title)}
        self.later("works", model.Work)

    def open_works(self, builder: Builder, tree: Branch) -> None:
        self.keep("bibliographies", model.Works(span=builder.span(tree), path=builder.text(leaf(tree))))

    def open_prefer(self, builder: Builder, tree: Branch) -> None:
        better, worse = builder.names(tree)
        self.keep("preferences", model.Preference(span=builder.span(tree), better=better, worse=worse))

    def open_expect(self, builder: Builder, tree: Branch) -> None:
        absent, code, at = tree.children
        made = model.Expectation(
            span=builder.span(tree),
            code=str(code),
            absent=absent is not None,
            at=builder.name(token(at)) if at is not None else None,
        )
        self.keep("expectations", made)

    def open_expect_derives(self, builder: Builder, tree: Branch) -> None:
        derives = builder.literal(branch(tree.children[0]))
        self.keep("expectations", model.Expectation(span=builder.span(tree), derives=derives))

    def open_allow(self, builder: Builder, tree: Branch) -> None:
        code, at, until, reason = tree.children
        made = model.Waiver(
            span=builder.span(tree),
            code=str(code),
            at=builder.name(token(at)) if at is not None else None,
            until=builder.period(token(until)),
            reason=unquoted(token(reason)),
        )
        self.keep("waivers", made)

    def open_todo(self, builder: Builder, tree: Branch) -> None:
        self.keep("todos", builder.text(leaf(tree)))

    # Attributes of a claim

    def add_at(self, builder: Builder, tree: Branch) -> None:
        self.add("places", *(builder.place(branch(place)) for place in tree.children))

    def add_says(self, builder: Builder, tree: Branch) -> None:
        literals = builder.literals(tree.children[0])
        for literal, piece in zip(literals, branch(tree.children[0]).children, strict=True):
            for name in sorted(variables(literal.term)):
                what = "“_”" if name.startswith("_") else f"?{name}"
                message = f"{what} stands for anything here, and what is said must be definite"
                raise builder.fault(branch(piece), message, "write `says … if …`, or name the thing")
        self.add("says", *literals)

    def add_strict_warrant(self, builder: Builder, tree: Branch) -> None:
        self.add("warrants", builder.warrant(tree, strict=True))

    def add_normal_warrant(self, builder: Builder, tree: Branch) -> None:
        self.add("warrants", builder.warrant(tree, strict=False))

    def add_references(self, builder: Builder, tree: Branch) -> None:
        word, given = str(tree.children[0]), tree.children[1]
        if not isinstance(given, type(tree)):
            self.absent(builder, tree, word)
            return
        names = builder.names(given)
        if word == "cites":
            self.add("cites", *names)
        elif word in CONFLICTS:
            self.add("conflicts", *(model.Conflict(span=name.span, kind=word, target=name) for name in names))
        elif word == "unless":
            inferences = self.fields.get("inferences")
            if not inferences:
                raise builder.fault(tree, "`unless` needs a `from` above it")
            last = inferences[-1].model_copy(update={"unless": (*inferences[-1].unless, *names)})
            self.fields["inferences"] = (*inferences[:-1], last)
        else:
            own = self.fields["name"]
            self.add(
                "ties",
                *(model.Tie(span=name.span, kind=TAKEN_UP[word], taken_up=name, by=own) for name in names),
            )

    def add_evidence(self, builder: Builder, tree: Branch) -> None:
        first = token(tree.children[0])
        if first.type == "NONE":
            self.absent(builder, tree, "evidence")
            return
        what = tree.children[1]
        kind = builder.known(first, model.EVIDENCE, "kind of evidence")
        made = model.Evidence(
            span=builder.span(tree), kind=kind, what=unquoted(token(what)) if what is not None else None
        )
        self.add("evidence", made)

    def add_inference(self, builder: Builder, tree: Branch) -> None:
        first, *rest = tree.children
        if not isinstance(first, type(tree)):
            self.absent(builder, tree, "from")
            return
        scheme, name = (builder.name(token(part)) if part is not None else None for part in rest)
        made = model.Inference(span=builder.span(tree), premises=builder.names(first), scheme=scheme, name=name)
        self.add("inferences", made)

    def add_tested_by(self, builder: Builder, tree: Branch) -> None:
        if token(tree.children[0]).type == "NONE":
            self.absent(builder, tree, "tested")
            return
        self.tested(builder, tree, taken_up=self.fields["name"], by=builder.name(leaf(tree)))

    def add_tests(self, builder: Builder, tree: Branch) -> None:
        self.tested(builder, tree, taken_up=builder.name(leaf(tree)), by=self.fields["name"])

    def tested(self, builder: Builder, tree: Branch, taken_up: model.Name, by: model.Name) -> None:
        word = tree.children[1]
        verdict = builder.known(token(word), model.VERDICTS, "verdict") if word is not None else None
        tie = model.Tie(span=builder.span(tree), kind="tested", taken_up=taken_up, by=by, verdict=verdict)
        self.add("ties", tie)

    def add_taken_up(self, builder: Builder, tree: Branch) -> None:
        kind, given = str(tree.children[0]), tree.children[1]
        if not isinstance(given, type(tree)):
            self.absent(builder, tree, kind)
            return
        own = self.fields["name"]
        self.add("ties", *(model.Tie(span=by.span, kind=kind, taken_up=own, by=by) for by in builder.names(given)))

    def add_qualifier(self, builder: Builder, tree: Branch) -> None:
        for word in tokens(branch(tree.children[0])):
            builder.known(word, model.STRENGTHS + model.SCOPES, "strength or scope")
            self.add("qualifiers", builder.name(word))

    def add_held_by(self, builder: Builder, tree: Branch) -> None:
        holder = leaf(tree)
        self.fields["held_by"] = unquoted(holder) if holder.type == "TEXT" else str(holder)

    def add_asks(self, builder: Builder, tree: Branch) -> None:
        question = builder.term(branch(tree.children[0]))
        if not isinstance(question, model.Application) or question.word not in model.FORMS:
            word = question.word if isinstance(question, model.Application) else ""
            forms = ", ".join(f"{form}(…)" for form in model.FORMS)
            raise builder.fault(tree, f"a question asks {forms}", nearest(word, model.FORMS))
        self.add("asks", question)

    def add_promises(self, builder: Builder, tree: Branch) -> None:
        self.add("promises", *builder.items(tree.children[0]))

    def add_delivers(self, builder: Builder, tree: Branch) -> None:
        self.items_or_none(builder, tree, "delivers", "delivers")

    def add_measured_by(self, builder: Builder, tree: Branch) -> None:
        self.items_or_none(builder, tree, "measured_by", "measured")

    def items_or_none(self, builder: Builder, tree: Branch, field: str, word: str) -> None:
        if isinstance(tree.children[0], type(tree)):
            self.add(field, *builder.items(tree.children[0]))
        else:
            self.absent(builder, tree, word)

    def add_recommends(self, builder: Builder, tree: Branch) -> None:
        act, goal = tree.children
        self.add(
            "recommends",
            (builder.term(branch(act)), builder.term(branch(goal)) if goal is not None else None),
        )

    def add_theorising(self, builder: Builder, tree: Branch) -> None:
        self.of_theory(builder, tree)
        made = model.Theorising(
            span=builder.span(tree), kind=str(tree.children[0]), literals=builder.literals(tree.children[1])
        )
        self.add("theorising", made)

    def add_uses(self, builder: Builder, tree: Branch) -> None:
        self.of_theory(builder, tree)
        self.add("uses", *builder.names(branch(tree.children[0])))

    def of_theory(self, builder: Builder, tree: Branch) -> None:
        if self.fields.get("role") != "theory":
            raise builder.fault(tree, f"this belongs to a theory, not to a {self.fields.get('role')}")

    def add_todo(self, builder: Builder, tree: Branch) -> None:
        if self.kind != "paper":
            self.add("todos", builder.text(leaf(tree)))
        else:
            self.keep("todos", builder.text(leaf(tree)))

    def absent(self, builder: Builder, tree: Branch, attribute: str) -> None:
        self.add("absent", model.Absent(span=builder.span(tree), attribute=attribute))

    # Attributes of a paper and of a work

    def add_author(self, builder: Builder, tree: Branch) -> None:
        self.add("authors", *(builder.text(name) for name in tokens(tree)))

    def add_dated(self, builder: Builder, tree: Branch) -> None:
        event, day = tokens(tree)
        self.add("stamps", model.Stamp(span=builder.span(tree), event=str(event), value=builder.period(day)))

    def add_manuscript(self, builder: Builder, tree: Branch) -> None:
        path, digest = tree.children
        self.fields["manuscript"] = builder.text(token(path))
        self.fields["digest"] = str(digest).strip("[]") if digest is not None else None

    def add_adopts(self, builder: Builder, tree: Branch) -> None:
        names, jointly = tree.children
        self.add("adopts", *builder.names(branch(names)))
        self.fields["jointly"] = self.fields.get("jointly", False) or jointly is not None

    def add_covers(self, builder: Builder, tree: Branch) -> None:
        titles = tokens(tree)
        if titles[0].type == "EVERYTHING":
            self.fields["covers_everything"] = True
        else:
            self.add("covers", *(builder.text(title) for title in titles))

    def add_describing(self, builder: Builder, tree: Branch) -> None:
        word, value = tokens(tree)
        text = unquoted(value) if value.type == "TEXT" else str(value)
        self.add("details", (str(word), text))


def plain(builder: Builder, name: Any) -> model.Name:
    """A name that is being given: neither a sense (`a/b`) nor another paper's (`p.c`)."""
    if "/" in name or "." in name:
        raise builder.fault(name, f"“{name}” cannot be given as a name here: leave out “/” and “.”")
    return builder.name(name)
