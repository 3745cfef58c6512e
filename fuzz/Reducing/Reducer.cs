using OrderGrains.Fuzz.Requests;

namespace OrderGrains.Fuzz.Reducing;

/// <summary>Takes away from a request what it does not need to fail.</summary>
/// <param name="fails">Sends one and says whether it still fails in the same way.</param>
internal sealed class Reducer(Func<FuzzRequest, Task<bool>> fails)
{
    private const int MostTries = 300;

    private int _tries;

    /// <summary>The least that still fails; null where the request itself does not fail again.</summary>
    public async Task<FuzzRequest?> Reduce(FuzzRequest request)
    {
        if (!await Fails(request))
            return null;
        if (request.Raw is { } raw)
            return request with { Raw = [.. await Shorten(raw, bytes => request with { Raw = [.. bytes] })] };

        request = request with { Headers = await Shorten([.. request.Headers], headers => request with { Headers = headers }) };
        if (request.Target.Split('?', 2) is [var path, var query])
        {
            var left = await Shorten(query.Split('&'), pairs => request with { Target = Join(path, pairs) });
            request = request with { Target = Join(path, left) };
        }

        return request with { Body = [.. await Shorten(request.Body, bytes => request with { Body = [.. bytes] })] };
    }

    /// <summary>Leaves out ever smaller pieces of a list as long as what is left fails.</summary>
    private async Task<IReadOnlyList<T>> Shorten<T>(IReadOnlyList<T> list, Func<IReadOnlyList<T>, FuzzRequest> with)
    {
        for (var size = list.Count; size > 0; size /= 2)
        {
            for (var at = 0; at < list.Count;)
            {
                T[] shorter = [.. list.Take(at), .. list.Skip(at + size)];
                if (await Fails(with(shorter)))
                    list = shorter;
                else
                    at += size;
            }
        }

        return list;
    }

    private async Task<bool> Fails(FuzzRequest request) => _tries++ < MostTries && await fails(request);

    private static string Join(string path, IReadOnlyList<string> pairs) => pairs.Count == 0 ? path : $"{path}?{string.Join('&', pairs)}";
}
