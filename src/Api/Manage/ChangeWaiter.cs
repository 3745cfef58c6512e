using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

/// <summary>Somebody who waits for the next change of a merchant's orders.</summary>
/// <param name="page">What there was: nothing.</param>
/// <param name="limit">The most changes to give.</param>
internal sealed class ChangeWaiter(ChangesPage page, int limit)
{
    private readonly TaskCompletionSource<ChangesPage> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Limit => limit;

    /// <summary>The empty page to answer with when the time is up.</summary>
    public ChangesPage Page { get; private set; } = page;

    /// <summary>The last change there was when nothing was found behind the page's cursor; null before the first look.</summary>
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
            (Page, Seen) = (found, last);
    }

    public void Fail(Exception failure) => _done.TrySetException(failure);
}
