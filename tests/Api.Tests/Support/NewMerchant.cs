using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Security;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Tests.Support;

/// <summary>Merchants of a test's own, so that what it sets up is nobody else's.</summary>
internal static class NewMerchant
{
    /// <summary>A token of one of the token doors for a merchant that has nothing yet.</summary>
    public static async Task<string> NewMerchantToken(this Service service, string scheme)
    {
        var merchant = $"m-{Guid.NewGuid():n}";
        await service.Services.GetRequiredService<IGrainFactory>().GetGrain<IMerchantGrain>(GrainKeys.Merchant(merchant))
            .Create(new() { Name = merchant });
        var credential = new Credential { Id = $"{merchant}.all", Merchant = merchant, Terms = CredentialTerms.Everything };
        await service.Put(credential);
        return service.Services.GetRequiredService<TokenIssuer>().Issue(credential, scheme, TimeSpan.FromHours(1)).AccessToken;
    }
}
