using OrderGrains.Merchants;

namespace OrderGrains.Api.Access;

/// <summary>Adds merchants and changes their set-up, for the operator's calls and for commands.</summary>
internal sealed class MerchantAdministration(IGrainFactory grains)
{
    /// <summary>Adds a merchant.</summary>
    /// <returns>Why nothing was done; null where it was.</returns>
    public async Task<MerchantProblem?> Create(Merchant merchant)
    {
        var grain = Grain(merchant.Name);
        if (await grain.Get() is not null)
            return MerchantProblem.Exists;
        if (!await List.Add(merchant.Name))
            return MerchantProblem.TooMany;
        return await grain.Create(merchant) ? null : MerchantProblem.Exists;
    }

    /// <summary>Null where there is none.</summary>
    public Task<Merchant?> Find(string name) => Grain(name).Get();

    /// <summary>All names there are.</summary>
    public async Task<IReadOnlyList<string>> Names() => await List.Get();

    /// <summary>The merchants by their names, from behind <paramref name="after"/>.</summary>
    public async Task<(IReadOnlyList<Merchant> Items, string? Next)> Page(string? after, int limit)
    {
        var names = await List.Get();
        string[] page = [.. names.Where(name => string.CompareOrdinal(name, after) > 0).Take(limit + 1)];
        var found = await Task.WhenAll(page.Take(limit).Select(Find));
        return ([.. found.OfType<Merchant>()], page.Length > limit ? page[limit - 1] : null);
    }

    /// <summary>Replaces the set-up of a merchant there is.</summary>
    public Task Put(Merchant merchant) => Grain(merchant.Name).Put(merchant);

    private INameListGrain List => grains.GetGrain<INameListGrain>(GrainKeys.Merchants);

    private IMerchantGrain Grain(string name) => grains.GetGrain<IMerchantGrain>(GrainKeys.Merchant(name));
}
