namespace OrderGrains.Orders.Writing;

/// <summary>
/// Questions to the store of which one is under way at a time: whoever asks meanwhile joins the next, so that a thousand callers cost two
/// questions. All calls come from the grain's own turns.
/// </summary>
/// <param name="ask">Asks for all at once; what is not in the answer is not there.</param>
internal sealed class SharedLook<TAsked, TFound>(Func<IReadOnlyList<TAsked>, Task<IReadOnlyDictionary<TAsked, TFound>>> ask)
    where TAsked : notnull
    where TFound : class
{
    private Task _underWay = Task.CompletedTask;
    private Look? _next;

    /// <summary>What was found, or null.</summary>
    /// <exception cref="Store.OrderStoreException">The store could not be asked.</exception>
    public async Task<TFound?> Find(TAsked what)
    {
        var look = _next;
        if (look is null)
        {
            _next = look = new();
            look.Asked.Add(what);
            look.Answer = Run(look);
        }
        else
        {
            look.Asked.Add(what);
        }

        return (await look.Answer).GetValueOrDefault(what);
    }

    private async Task<IReadOnlyDictionary<TAsked, TFound>> Run(Look look)
    {
        // Whether the one before has failed is for those who wait for it.
        await _underWay.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        _next = null;
        var answer = ask([.. look.Asked]);
        _underWay = answer;
        return await answer;
    }

    private sealed class Look
    {
        public HashSet<TAsked> Asked { get; } = [];

        public Task<IReadOnlyDictionary<TAsked, TFound>> Answer { get; set; } = null!;
    }
}
