namespace OrderGrains.Orders;

/// <summary>Computes the order anew (Commerce Layer <c>_refresh</c>), or only its taxes (<c>_update_taxes</c>).</summary>
[GenerateSerializer, Immutable, Alias("og.action.refresh")]
public sealed record RefreshOrder([property: Id(0)] bool TaxesOnly = false) : OrderAction
{
    public override Verb Verb => TaxesOnly ? Verb.UpdateTaxes : Verb.RefreshOrder;
}
