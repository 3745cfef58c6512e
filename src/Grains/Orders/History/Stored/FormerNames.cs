using System.Text.Json;

namespace OrderGrains.Orders;

/// <summary>
/// The names that members once had. No event is rewritten for a new name: whoever reads one sees it under present names, and this is
/// where they are given.
/// </summary>
/// <param name="names">All of them.</param>
internal sealed class FormerNames(params IReadOnlyList<FormerName> names)
{
    /// <summary>Those of this build: nothing has been renamed.</summary>
    public static readonly FormerNames Known = new();

    /// <summary>A change as it would have been written now.</summary>
    /// <param name="change">The change as it is stored.</param>
    /// <param name="schema">The schema it was written in.</param>
    public StoredChange Upcast(StoredChange change, int schema)
    {
        if (!names.Any(name => schema < name.Until))
            return change;

        var path = FieldPath.Root;
        Shape? shape = OrderFields.Shape;
        foreach (var stored in change.Path.Steps)
        {
            var step = stored;
            shape = shape?.Part(ref step, Present);
            path = path.Step(step);
        }

        return change with { Path = path, From = Rename(change.From), To = Rename(change.To) };

        JsonElement? Rename(JsonElement? value) => value is { } element && shape is not null
            ? JsonSerializer.SerializeToElement(shape.Rename(JsonSerializer.SerializeToNode(element), Present))
            : value;

        string Present(Type record, string name) =>
            names.FirstOrDefault(former => former.Record == record && former.Name == name && schema < former.Until)?.Present ?? name;
    }
}
