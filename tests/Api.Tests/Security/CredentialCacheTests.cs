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
    public void Find_Unknown_IsAnsweredForFiveSecondsAtMost()
    {
        _cache.Set("key", null, _time.GetTimestamp());

        Assert.Null(_cache.Find("key")!.Credential);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(_cache.Find("key"));
    }

    [Fact]
    public void Find_Known_IsAnsweredForLessThanFiveSecondsAndTrustedForLonger()
    {
        _cache.Set("key", Shop, _time.GetTimestamp());

        _time.Advance(TimeSpan.FromSeconds(3.9));
        Assert.Equal(Shop, _cache.Find("key")!.Credential);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Null(_cache.Find("key"));
        Assert.True(_cache.WasKnown("key"));
    }

    [Fact]
    public void Find_AnswerThatTookLong_IsAsOldAsItsQuestion()
    {
        var askedAt = _time.GetTimestamp();
        _time.Advance(TimeSpan.FromSeconds(4));

        _cache.Set("key", Shop, askedAt);

        Assert.Null(_cache.Find("key"));
    }

    [Fact]
    public void IsToRenew_KnownForAWhile_IsTrueForOne()
    {
        _cache.Set("key", Shop, _time.GetTimestamp());
        _cache.Set("unknown", null, _time.GetTimestamp());
        var (known, unknown) = (_cache.Find("key")!, _cache.Find("unknown")!);
        Assert.False(_cache.IsToRenew(known));

        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.True(_cache.IsToRenew(known));
        Assert.False(_cache.IsToRenew(known));
        Assert.False(_cache.IsToRenew(unknown));
    }

    [Fact]
    public void Set_LaterAnswer_ReplacesTheEarlier()
    {
        _cache.Set("key", null, _time.GetTimestamp());
        _cache.Set("key", Shop, _time.GetTimestamp());
        Assert.Equal(Shop, _cache.Find("key")!.Credential);

        _cache.Set("key", null, _time.GetTimestamp());
        Assert.Null(_cache.Find("key")!.Credential);
        Assert.False(_cache.WasKnown("key"));
    }

    [Fact]
    public void Set_MoreUnknownKeysThanThereIsRoomFor_KeepsKnownOnesAndStaysBounded()
    {
        _cache.Set("key", Shop, _time.GetTimestamp());
        for (var i = 0; i < 3 * CredentialCache.Size; i++)
            _cache.Set($"made-up {i}", null, _time.GetTimestamp());

        Assert.InRange(_cache.Count, 1, CredentialCache.Size + 1);
        Assert.Equal(Shop, _cache.Find("key")!.Credential);
    }
}
