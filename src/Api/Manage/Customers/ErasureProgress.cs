namespace OrderGrains.Api.Manage.Customers;

/// <summary>How far one call has come with erasing a customer.</summary>
/// <param name="Known">Whether there is, or was, such a customer.</param>
/// <param name="Anonymized">How many orders it has anonymized, also those that were so already.</param>
/// <param name="Open">The ids of orders that are not over yet.</param>
/// <param name="More">There are more orders than one call anonymizes.</param>
internal sealed record ErasureProgress(bool Known, int Anonymized, IReadOnlyList<string> Open, bool More)
{
    /// <summary>Nothing is left of the customer.</summary>
    public bool IsDone => Open.Count == 0 && !More;
}
