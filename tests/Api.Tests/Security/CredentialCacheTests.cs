using OrderGrains.Api.Security;
using OrderGrains.Merchants;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Api.Tests.Security;

public sealed class CredentialCacheTests : IDisposable
{
    private static readonly Credential Shop = new() { Id = "shop", Merchant = "demo" };

    private readonly ManualTime _time = new();
    private readonly CredentialCache _cache;

    public CredentialCacheTests() => _cache = new(_time);

    public void Dispose() => _cache.Dispose();

    [Fact]
    public void TryGet_Unknown_IsAnsweredForFiveSecondsAtMost()
    {
        _cache.Set("key", null);

        Assert.True(_cache.TryGet("key", out var credential));
        Assert.Null(credential);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.False(_cache.TryGet("key", out _));
    }

    [Fact]
    public void TryGet_Known_IsAnsweredForHalfAMinuteAndTrustedForLonger()
    {
        _cache.Set("key", Shop);

        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.True(_cache.TryGet("key", out var credential));
        Assert.Equal(Shop, credential);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(_cache.TryGet("key", out _));
        Assert.True(_cache.WasKnown("key"));
    }

    [Fact]
    public void Set_LaterAnswer_ReplacesTheEarlier()
    {
        _cache.Set("key", null);
        _cache.Set("key", Shop);
        Assert.True(_cache.TryGet("key", out var credential));
        Assert.Equal(Shop, credential);

        _cache.Set("key", null);
        Assert.True(_cache.TryGet("key", out credential));
        Assert.Null(credential);
        Assert.False(_cache.WasKnown("key"));
    }

    [Fact]
    public void Set_MoreUnknownKeysThanThereIsRoomFor_KeepsKnownOnesAndStaysBounded()
    {
        _cache.Set("key", Shop);
        for (var i = 0; i < 3 * CredentialCache.Size; i++)
            _cache.Set($"made-up {i}", null);

        Assert.InRange(_cache.Count, 1, CredentialCache.Size + 1);
        Assert.True(_cache.TryGet("key", out var credential));
        Assert.Equal(Shop, credential);
    }
}
