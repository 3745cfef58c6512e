using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OrderGrains.Api.Orders;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Security.Jwt;

/// <summary>
/// The key that signs access tokens, the same on every node: the first node that starts draws it. It is there before the first request.
/// </summary>
internal sealed class SigningKeys(GrainReads reads, IDataProtectionProvider protection) : IHostedService
{
    private const int Bits = 2048;

    private readonly IDataProtector _seal = protection.CreateProtector("OrderGrains.SigningKey");
    private volatile TokenSigner? _signer;

    /// <summary>Null until the service has started.</summary>
    public TokenSigner? Signer => _signer;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var known = await reads.Ask(GrainKeys.SigningKey, (ISigningKeyGrain grain) => grain.Get(), cancellationToken);
        while ((_signer = Open(known)) is null)
        {
            var (drawn, instead) = (Draw(), known?.Id);
            known = await reads.Ask(GrainKeys.SigningKey, (ISigningKeyGrain grain) => grain.Put(drawn, instead), cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private SigningKey Draw()
    {
        using var key = RSA.Create(Bits);
        return new(TokenSigner.IdOf(key), _seal.Protect(Convert.ToBase64String(key.ExportPkcs8PrivateKey())));
    }

    /// <summary>Null for one that was sealed with keys that are lost: what it has signed is worth nothing any more.</summary>
    private TokenSigner? Open(SigningKey? key)
    {
        if (key is null)
            return null;
        try
        {
            return new(key.Id, Convert.FromBase64String(_seal.Unprotect(key.Sealed)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
