using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage;

/// <summary>Somebody who waits for the next change of a merchant's orders.</summary>
/// <param name="page">What there was: nothing.</param>
/// <param name="limit">The most changes to give.</param>
/// <param name="markets">In which it wants to know of changes; null means all.</param>
internal sealed class ChangeWaiter(ChangesPage page, int limit, ValueList<int>? markets)
{
    private readonly TaskCompletionSource<ChangesPage> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Who wait at the same place have this in common.</summary>
    public (string After, int Limit, ValueList<int>? Markets) Place => (Page.Next, limit, markets);

    /// <summary>The empty page to answer with when the time is up.</summary>
    public ChangesPage Page { get; private set; } = page;

    /// <summary>The last change there was when nothing at all was found behind the page's cursor; null until then.</summary>
    public string? Seen { get; private set; }

    /// <summary>Ends with a page that has changes.</summary>
    public Task<ChangesPage> Done => _done.Task;

    /// <summary>Takes what was found behind the cursor.</summary>
    /// <param name="found">Null when the feed does not know the cursor any more: the next request is told so.</param>
    /// <param name="last">The last change before it was read.</param>
    public void Take(ChangesPage? found, string last)
    {
        if (found is null or { Items.Count: > 0 })
            _done.TrySetResult(found ?? Page);
        else
            (Page, Seen) = (found, found.Next == Page.Next ? last : null);
    }

    public void Fail(Exception failure) => _done.TrySetException(failure);
}
