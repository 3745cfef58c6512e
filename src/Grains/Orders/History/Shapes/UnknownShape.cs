using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>The members of a record that this build does not know; they change like those that it knows.</summary>
internal sealed class UnknownShape : KeyedShape<UnknownMembers?, JsonText?>
{
    public override bool HasRecords => false;

    protected override Shape<JsonText?> PartShape { get; } = Shapes.Of<JsonText?>();

    protected override bool HasPlaces => true;

    protected override FieldStep Step(string key) => new(key, IsKey: false);

    protected override OrderedDictionary<string, JsonText?> Take(UnknownMembers? whole) =>
        new((whole ?? []).Select(member => KeyValuePair.Create<string, JsonText?>(member.Key, JsonText.Exactly(member.Value))));

    protected override UnknownMembers? Make(OrderedDictionary<string, JsonText?> parts) =>
        UnknownMembers.Of(parts.Select(part => KeyValuePair.Create(part.Key, part.Value!)));
}
