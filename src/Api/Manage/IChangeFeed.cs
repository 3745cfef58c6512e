using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

/// <summary>The change feeds of all merchants.</summary>
internal interface IChangeFeed
{
    /// <inheritdoc cref="IOrderDirectoryGrain.Changes"/>
    Task<ChangesPage?> Changes(string merchant, string? after, int limit, CancellationToken cancellationToken);

    /// <inheritdoc cref="IOrderDirectoryGrain.LastChange"/>
    Task<string> LastChange(string merchant, CancellationToken cancellationToken);
}
