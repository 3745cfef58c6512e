namespace OrderGrains.Orders;

/// <summary>Where in an order something changed: the steps that lead there from the order itself.</summary>
internal sealed record FieldPath
{
    /// <summary>The order itself.</summary>
    public static readonly FieldPath Root = new(null, default);

    private readonly FieldPath? _owner;
    private readonly FieldStep _last;

    private FieldPath(FieldPath? owner, FieldStep last) => (_owner, _last) = (owner, last);

    /// <summary>From the order inwards.</summary>
    public FieldStep[] Steps => _owner is null ? [] : [.. _owner.Steps, _last];

    public FieldPath Member(string name) => Step(new(name, IsKey: false));

    public FieldPath Key(string key) => Step(new(key, IsKey: true));

    public FieldPath Step(FieldStep step) => new(this, step);

    /// <summary>As the history writes it, e.g. <c>lines[l-1].quantity</c>.</summary>
    public override string ToString() => PathText.Write(Steps);
}
