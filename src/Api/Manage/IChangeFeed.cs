using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage;

/// <summary>The change feeds of all merchants.</summary>
internal interface IChangeFeed
{
    /// <inheritdoc cref="IOrderDirectoryGrain.Changes"/>
    Task<ChangesPage?> Changes(
        string merchant, string? after, int limit, ValueList<int>? markets, CancellationToken cancellationToken);

    /// <inheritdoc cref="IOrderDirectoryGrain.LastChange"/>
    Task<string> LastChange(string merchant, CancellationToken cancellationToken);
}
