using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Tests.Merchants;

/// <summary>When a credential opens, and what becomes of it.</summary>
public sealed class CredentialRulesTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly Credential Shop = new()
    {
        Id = "demo.shop",
        Merchant = "demo",
        Terms = CredentialTerms.Everything,
        Secrets = [Key("first", Now - Hour), Secret("client", Now - Hour)],
    };

    [Fact]
    public void Terms_NothingSaid_OpenNoDoorAndReadOnly()
    {
        Assert.Empty(new CredentialTerms().Doors);
        Assert.Equal(DoorRights.Read, new CredentialTerms().Rights);
    }

    [Fact]
    public void IsOpenTo_KeyOfTheCredential_IsTrueUntilItExpires()
    {
        var ending = Shop with { Secrets = [Key("first", Now) with { ExpiresAt = Now + Hour }] };

        Assert.True(ending.IsOpenTo("first", Now + Hour - TimeSpan.FromTicks(1)));
        Assert.False(ending.IsOpenTo("first", Now + Hour));
        Assert.False(ending.IsOpenTo("other", Now));
        Assert.False(Shop.IsOpenTo("client", Now));
    }

    [Fact]
    public void IsOpenTo_ExpiredDisabledOrTakenBack_IsFalseForKeysAndTokens()
    {
        Credential[] closed =
        [
            Shop with { Terms = Shop.Terms with { ExpiresAt = Now } },
            Shop.On(Shop.Terms with { Disabled = true }, Now),
            Shop.Revoked(Now),
        ];

        Assert.All(closed, credential =>
        {
            Assert.False(credential.IsOpenTo("first", Now));
            Assert.False(credential.IsOpenTo("token", Now, Now));
        });
    }

    [Fact]
    public void With_AnotherKey_KeepsTheLastOneForAsLongAsIsSaid()
    {
        var second = Shop.With(Key("second", Now), Now + Hour, Now);
        var third = second.With(Key("third", Now + TimeSpan.FromMinutes(1)), Now + Hour, Now);

        Assert.True(second.IsOpenTo("first", Now));
        Assert.False(second.IsOpenTo("first", Now + Hour));
        Assert.False(third.IsOpenTo("first", Now));
        Assert.True(third.IsOpenTo("second", Now));
        Assert.True(third.IsOpenTo("third", Now + Hour));
        Assert.Equal(CredentialRules.MaxSecrets, third.Secrets.Count(secret => secret.Kind == SecretKind.ApiKey));
        Assert.Single(third.Secrets, secret => secret.Kind == SecretKind.ClientSecret);
    }

    [Fact]
    public void With_AnotherKeyAtOnce_EndsTheLastOne() =>
        Assert.False(Shop.With(Key("second", Now), Now, Now).IsOpenTo("first", Now));

    [Fact]
    public void With_AnotherKeyForLonger_DoesNotProlongTheLastOne()
    {
        var ending = Shop with { Secrets = [Key("first", Now) with { ExpiresAt = Now + Hour }] };

        Assert.False(ending.With(Key("second", Now), Now + (2 * Hour), Now).IsOpenTo("first", Now + Hour));
    }

    [Fact]
    public void Without_ClientsSecret_EndsItsTokensAndLeavesItsKeys()
    {
        var without = Shop.Without("client", Now);

        Assert.False(without.IsOpenTo("token", Now - TimeSpan.FromTicks(1), Now));
        Assert.True(without.IsOpenTo("token", Now, Now));
        Assert.True(without.IsOpenTo("first", Now));
        Assert.Equal(Shop, Shop.Without("nothing", Now));
    }

    [Fact]
    public void On_EnabledAgain_DoesNotBringTokensBack()
    {
        var again = Shop.On(Shop.Terms with { Disabled = true }, Now).On(Shop.Terms, Now + Hour);

        Assert.False(again.IsOpenTo("token", Now - TimeSpan.FromTicks(1), Now + Hour));
        Assert.True(again.IsOpenTo("first", Now + Hour));
    }

    [Fact]
    public void Without_SingleTokens_RemembersThemUntilTheyExpire()
    {
        var two = Shop.Without(new RevokedToken("a", Now + Hour), Now).Without(new RevokedToken("b", Now + (2 * Hour)), Now);

        Assert.False(two.IsOpenTo("a", Now, Now));
        Assert.True(two.IsOpenTo("c", Now, Now));
        Assert.Equal("b", Assert.Single(two.Without(new RevokedToken("b", Now + (2 * Hour)), Now + Hour).RevokedTokens).Id);
    }

    [Fact]
    public void Without_MoreTokensThanAreRemembered_TakesAllBack()
    {
        var many = Shop with
        {
            RevokedTokens = Enumerable.Range(0, CredentialRules.MaxRevokedTokens)
                .Select(number => new RevokedToken($"{number}", Now + Hour)).ToValueList(),
        };

        var all = many.Without(new RevokedToken("one more", Now + Hour), Now);

        Assert.Empty(all.RevokedTokens);
        Assert.False(all.IsOpenTo("0", Now - TimeSpan.FromTicks(1), Now));
        Assert.False(all.IsOpenTo("one more", Now - TimeSpan.FromTicks(1), Now));
    }

    [Fact]
    public void MayGive_MoreThanOnesOwn_IsFalse()
    {
        var own = new CredentialTerms { Doors = [Door.Manage, Door.Centra], Rights = DoorRights.All, Markets = [1, 2] };

        Assert.True(own.MayGive(own));
        Assert.True(own.MayGive(new() { Doors = [Door.Centra], Markets = [2] }));
        Assert.False(own.MayGive(own with { Doors = [Door.Fuuffy] }));
        Assert.False(own.MayGive(own with { Markets = null }));
        Assert.False(own.MayGive(own with { Markets = [3] }));
        Assert.False((own with { Rights = DoorRights.Read }).MayGive(own));
        Assert.False((own with { Role = CallerRole.Storefront }).MayGive(own));
    }

    private static CredentialSecret Key(string hash, DateTimeOffset at) => new(SecretKind.ApiKey, hash, hash, at);

    private static CredentialSecret Secret(string id, DateTimeOffset at) => new(SecretKind.ClientSecret, id, id, at);
}
