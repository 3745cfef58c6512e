using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;
using Orleans.CodeGeneration;

namespace OrderGrains.Demo;

/// <summary>
/// The demonstration data: merchants <c>demo</c> and <c>other</c> with credentials everybody knows, and orders for which the vendors'
/// own example requests work as printed. Key: <see cref="GrainKeys.Demo"/>. Never call it where strangers can reach the service.
/// </summary>
[Alias("og.IDemoGrain"), Version(1)]
public interface IDemoGrain : IGrainWithStringKey
{
    /// <summary>
    /// Adds what is missing and touches nothing that is there; an order whose number or transaction another order has got is left out.
    /// </summary>
    /// <exception cref="InvalidOperationException">An order could not be written.</exception>
    [Alias("Seed"), ResponseTimeout("00:01:00")]
    Task Seed();

    /// <summary>Puts everything back; versions and histories of orders move on.</summary>
    /// <returns>A name that another order has got, so that the demonstration's cannot be put back; null when all were.</returns>
    /// <exception cref="InvalidOperationException">An order could not be written.</exception>
    [Alias("Reset"), ResponseTimeout("00:01:00")]
    Task<TakenName?> Reset();

    /// <summary>Those of its credentials that are let in.</summary>
    [Alias("OpenCredentials")]
    Task<ValueList<Credential>> OpenCredentials();
}
