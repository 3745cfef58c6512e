namespace OrderGrains.Orders;

/// <summary>Adding, changing and removing lines.</summary>
internal static class LineRules
{
    public static ActionResult Edit(Order order, EditLines edit) => edit switch
    {
        AddLine add => Add(order, add.Line),
        ChangeLine change => Change(order, change),
        RemoveLine remove => Remove(order, remove.Line),
        PutLineOption put => Put(order, put),
        RemoveLineOption remove => Remove(order, remove),
        _ => Rejection.Of(RejectionCode.IllegalTransition, Verb.EditLines),
    };

    private static ActionResult Add(Order order, OrderLine line)
    {
        if (line.Id.Length == 0)
            return Refused(line.Id, "id", ProblemKind.Blank);
        if (Find(order, line.Id) is { } twin)
            return twin == line ? order : Refused(line.Id, "id", ProblemKind.Invalid);

        if (Problem(line) is { } problem)
            return problem;

        // Beside a line that ships, those that need no parcel are no longer for planned ones.
        var added = order with { Lines = order.Lines.Add(line) };
        return ParcelInvariants.PlannedFits(added) ? added.Started() : Refused(line.Id, "doNotShip", ProblemKind.Invalid);
    }

    private static ActionResult Change(Order order, ChangeLine change)
    {
        if (Find(order, change.Line) is not { } line)
            return Unknown(change.Line);

        var next = line with
        {
            Quantity = change.Quantity.Or(line.Quantity),
            UnitAmount = change.UnitAmount.Or(line.UnitAmount),
            Name = change.Name.Or(line.Name),
            OptionsCount = change.OptionsCount.Or(line.OptionsCount),
            OptionsAmount = change.OptionsAmount.Or(line.OptionsAmount),
            Metadata = change.Metadata.Or(line.Metadata),
            TaxRate = change.TaxRate.Or(line.TaxRate),
            TaxIncluded = change.TaxIncluded.Or(line.TaxIncluded),
        };
        if (next.Quantity < ParcelledPieces.Of(order, line))
            return Refused(line.Id, "quantity", ProblemKind.Invalid);

        return With(order, next);
    }

    private static ActionResult Remove(Order order, string id)
    {
        if (Find(order, id) is not { } line)
            return Unknown(id);
        return ParcelledPieces.Of(order, line) > 0
            ? Refused(id, "quantity", ProblemKind.Invalid)
            : order with { Lines = [.. order.Lines.Where(one => one.Id != id)] };
    }

    private static ActionResult Put(Order order, PutLineOption put)
    {
        if (Find(order, put.Line) is not { } line)
            return Unknown(put.Line);
        var there = line.Options.FirstOrDefault(option => option.Id == put.Option.Id);
        if (there == put.Option)
            return order;
        if (put.Option.Id.Length == 0 || there != put.Before)
            return Refused(line.Id, $"options[{put.Option.Id}]", ProblemKind.Invalid);
        return With(order, line with
        {
            Options = there is null
                ? line.Options.Add(put.Option)
                : [.. line.Options.Select(option => option.Id == there.Id ? put.Option : option)],
        });
    }

    private static ActionResult Remove(Order order, RemoveLineOption remove) => Find(order, remove.Line) is { } line
        ? With(order, line with { Options = [.. line.Options.Where(option => option.Id != remove.Option)] })
        : Unknown(remove.Line);

    private static ActionResult With(Order order, OrderLine next) =>
        Problem(next) ?? (ActionResult)(order with { Lines = [.. order.Lines.Select(one => one.Id == next.Id ? next : one)] });

    /// <summary>What no line may hold; amounts and rates are judged with those of the whole order.</summary>
    private static Rejection? Problem(OrderLine line)
    {
        if (line.Quantity < 0)
            return Refused(line.Id, "quantity", ProblemKind.Invalid);
        if (line.OptionsCount < 0)
            return Refused(line.Id, "optionsCount", ProblemKind.Invalid);
        return line.Options.Any(option => option.Quantity < 1) ? Refused(line.Id, "options.quantity", ProblemKind.Invalid) : null;
    }

    /// <summary>An empty id names nothing.</summary>
    private static OrderLine? Find(Order order, string id) =>
        id.Length == 0 ? null : order.Lines.FirstOrDefault(line => line.Id == id);

    private static Rejection Unknown(string id) => Rejection.Invalid(Verb.EditLines, new FieldProblem($"lines[{id}]", ProblemKind.Blank));

    private static Rejection Refused(string id, string member, ProblemKind kind) =>
        Rejection.Invalid(Verb.EditLines, new FieldProblem($"lines[{id}].{member}", kind));
}
