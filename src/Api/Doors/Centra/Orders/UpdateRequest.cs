using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.Centra.Orders;

/// <summary>The members of <c>PUT {base}/orders</c> as actions (Centra page, 2.3).</summary>
internal static class UpdateRequest
{
    /// <summary>Empty where the body asks for nothing.</summary>
    public static ValueList<OrderAction> Actions(LooseFields fields, AttributeSchema attributes)
    {
        List<OrderAction?> actions =
        [
            Comment(fields, "internalComment", "replaceInternalComment", isInternal: true),
            Comment(fields, "comment", "replaceComment", isInternal: false),
            Attributes(fields, attributes),
        ];
        return actions.OfType<OrderAction>().ToValueList();
    }

    /// <summary>A text that is appended; null where nothing is.</summary>
    public static AddComment? Comment(LooseFields fields, string name, bool isInternal) =>
        fields.Text(name) is { } text ? new(text, isInternal) : null;

    /// <summary>A replacement flag without a text replaces nothing.</summary>
    private static AddComment? Comment(LooseFields fields, string textName, string flagName, bool isInternal)
    {
        var replace = fields.Flag(flagName);
        return Comment(fields, textName, isInternal) is { } comment ? comment with { Replace = replace } : null;
    }

    private static EditAttributes? Attributes(LooseFields fields, AttributeSchema attributes) =>
        attributes.Read(fields) is { Count: > 0 } values ? new EditAttributes { Attributes = values } : null;
}
