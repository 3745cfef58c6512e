using System.Text.Json.Nodes;

namespace OrderGrains.Orders;

/// <summary>
/// A collection whose parts have keys: a change is of one part, and a part that comes or goes is one change. Where keys do not tell the
/// parts apart, or parts that stay change places, the collection changes as a whole.
/// </summary>
internal abstract class KeyedShape<TWhole, TPart> : Shape<TWhole>
{
    public override bool HasRecords => PartShape.HasRecords;

    protected abstract Shape<TPart> PartShape { get; }

    /// <summary>Whether a part's place is of its own; otherwise its key gives it.</summary>
    protected abstract bool HasPlaces { get; }

    /// <summary>Takes the collection apart; null where it has no parts, or two of them under one key.</summary>
    protected abstract OrderedDictionary<string, TPart>? Take(TWhole whole);

    protected abstract TWhole Make(OrderedDictionary<string, TPart> parts);

    protected virtual FieldStep Step(string key) => new(key, IsKey: true);

    public override void Diff(FieldPath path, TWhole from, TWhole to, List<FieldChange> found)
    {
        if (Take(from) is not { } before || Take(to) is not { } after || !KeepPlaces(before, after))
        {
            base.Diff(path, from, to, found);
            return;
        }

        // What leaves does so from the end and what comes does so from the start: so each has the place then that it has in its whole.
        for (var i = before.Count - 1; i >= 0; i--)
        {
            if (before.GetAt(i) is var (key, part) && !after.ContainsKey(key))
                found.Add(Presence(path, key, part, i, isAdded: false));
        }

        for (var i = 0; i < after.Count; i++)
        {
            var (key, part) = after.GetAt(i);
            if (!before.TryGetValue(key, out var earlier))
                found.Add(Presence(path, key, part, i, isAdded: true));
            else if (!PartShape.Same(earlier, part))
                PartShape.Diff(path.Step(Step(key)), earlier, part, found);
        }
    }

    public override TWhole Fold(TWhole value, ReadOnlySpan<FieldStep> steps, FieldChange change)
    {
        if (steps.IsEmpty)
            return base.Fold(value, steps, change);
        if (Take(value) is not { } parts)
            throw new ChangeMisfitException(change.Path);

        var key = steps[0].Name;
        if (steps.Length == 1 && change is Presence<TPart> presence)
            presence.ApplyTo(parts, key);
        else if (parts.TryGetValue(key, out var part))
            parts[key] = PartShape.Fold(part, steps[1..], change);
        else
            throw new ChangeMisfitException(change.Path);
        return Make(parts);
    }

    public override FieldChange Bind(ReadOnlySpan<FieldStep> steps, StoredChange stored)
    {
        if (steps.IsEmpty)
            return base.Bind(steps, stored);
        var isPresence = steps.Length == 1 && stored.Append is null && (stored.From is null || stored.To is null);
        return isPresence
            ? new Presence<TPart>(stored.Path, PartShape.Read(stored.From ?? stored.To), stored.At, stored.From is null, PartShape)
            : PartShape.Bind(steps[1..], stored);
    }

    public override FieldChange? Erase(FieldPath path, ReadOnlySpan<FieldStep> steps, FieldChange change)
    {
        if (steps.IsEmpty)
            return base.Erase(path, steps, change);
        return steps.Length == 1 && change is Presence<TPart> presence
            ? presence with { Part = PartShape.Erase(presence.Part) }
            : PartShape.Erase(path.Step(steps[0]), steps[1..], change);
    }

    public override Shape Part(ref FieldStep step, PresentNames presentNames) => PartShape;

    public override JsonNode? Rename(JsonNode? value, PresentNames presentNames) => value switch
    {
        JsonArray items => new JsonArray([.. items.Select(item => PartShape.Rename(item?.DeepClone(), presentNames))]),
        JsonObject entries => new JsonObject(entries.Select(entry =>
            KeyValuePair.Create(entry.Key, PartShape.Rename(entry.Value?.DeepClone(), presentNames)))),
        _ => value,
    };

    private Presence<TPart> Presence(FieldPath path, string key, TPart part, int place, bool isAdded) =>
        new(path.Step(Step(key)), part, HasPlaces ? place : null, isAdded, PartShape);

    private bool KeepPlaces(OrderedDictionary<string, TPart> before, OrderedDictionary<string, TPart> after)
    {
        var last = -1;
        foreach (var key in HasPlaces ? after.Keys : (IEnumerable<string>)[])
        {
            var place = before.IndexOf(key);
            if (place >= 0 && place < last)
                return false;
            last = Math.Max(last, place);
        }

        return true;
    }
}
