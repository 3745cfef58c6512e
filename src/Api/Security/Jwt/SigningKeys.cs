using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OrderGrains.Api.Orders;
using OrderGrains.Merchants;
using OrderGrains.Silo;
using OrderGrains.Values;

namespace OrderGrains.Api.Security.Jwt;

/// <summary>
/// The keys that sign access tokens, the same on every node: the first node that starts draws one, and whichever node sees it grow old
/// draws the next. That signs a minute later, when all nodes know it; what the last one has signed is good until its time is over.
/// </summary>
internal sealed partial class SigningKeys(
    GrainReads reads,
    IDataProtectionProvider protection,
    OrderGrainsOptions options,
    TimeProvider time,
    ILogger<SigningKeys> logger)
    : BackgroundService
{
    /// <summary>How long before it signs a key is known.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromMinutes(1);

    /// <summary>How long the longest token is good.</summary>
    public static readonly TimeSpan TokensLast = TimeSpan.FromHours(2);

    private const int Bits = 2048;

    /// <summary>How often a node looks for new keys: several times within the notice.</summary>
    private static readonly TimeSpan LookTime = TimeSpan.FromSeconds(15);

    private readonly IDataProtector _seal = protection.CreateProtector("OrderGrains.SigningKey");
    private volatile SignerSet _set = SignerSet.Empty;

    /// <summary>Empty until the service has started.</summary>
    public SignerSet Set => _set;

    /// <summary>The key that signs now; null until the service has started.</summary>
    public TokenSigner? Signer => _set.Signing(time.GetUtcNow());

    /// <summary>The payload of a token that one of the keys has signed; null for every other text.</summary>
    public byte[]? Open(string token)
    {
        foreach (var signer in _set.Signers)
        {
            if (signer.Open(token) is { } payload)
                return payload;
        }

        return null;
    }

    /// <summary>There is a key before the first request.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Read(cancellationToken);
        while (_set.Signing(time.GetUtcNow()) is null)
            await Add(Draw(time.GetUtcNow()), cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Draws the next key; null where there are as many as are kept, for their tokens are not over.</summary>
    public async Task<SignerSet?> Rotate(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await Read(cancellationToken);
        if (_set.Keys.Needed(now, TokensLast).Count >= SigningKeyRules.MaxKeys || _set.Keys is [{ SignsFrom: var from }, ..] && from > now)
            return null;
        await Add(Draw(now + Notice), cancellationToken);
        return _set;
    }

    /// <summary>Learns of the keys that others have drawn, and draws the next where the newest has grown old.</summary>
    public async Task Look(CancellationToken cancellationToken)
    {
        await Read(cancellationToken);
        if (IsOld(_set.Keys))
            await Rotate(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookTime, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it is: the keys that are known go on, and the next look finds what this one did not. The process must not end.
                LogNotLooked(e);
            }
        }
    }

    private bool IsOld(ValueList<SigningKey> keys) => options.Credentials.SigningKeyDays > 0 && keys is [var newest, ..]
        && !(newest.SignsFrom >= time.GetUtcNow() - TimeSpan.FromDays(options.Credentials.SigningKeyDays));

    private async Task Read(CancellationToken cancellationToken) =>
        Know(await reads.Ask(GrainKeys.SigningKey, (ISigningKeyGrain grain) => grain.All(), cancellationToken));

    private async Task Add(SigningKey key, CancellationToken cancellationToken)
    {
        var newest = _set.Keys is [var last, ..] ? last.Id : null;
        Know(await reads.Ask(GrainKeys.SigningKey, (ISigningKeyGrain grain) => grain.Add(key, newest, TokensLast), cancellationToken));
    }

    private void Know(ValueList<SigningKey> keys)
    {
        var signers = new Dictionary<string, TokenSigner>(StringComparer.Ordinal);
        foreach (var key in keys.Needed(time.GetUtcNow(), TokensLast))
        {
            if ((_set.Find(key.Id) ?? Unseal(key)) is { } signer)
                signers[key.Id] = signer;
        }

        _set = new(keys, signers);
    }

    private SigningKey Draw(DateTimeOffset signsFrom)
    {
        using var key = RSA.Create(Bits);
        return new(TokenSigner.IdOf(key), _seal.Protect(Convert.ToBase64String(key.ExportPkcs8PrivateKey())), signsFrom);
    }

    /// <summary>Null for one that was sealed with keys that are lost: what it has signed is worth nothing any more.</summary>
    private TokenSigner? Unseal(SigningKey key)
    {
        try
        {
            return new(key.Id, Convert.FromBase64String(_seal.Unprotect(key.Sealed)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The keys that sign access tokens could not be looked at; those that are known go on.")]
    private partial void LogNotLooked(Exception e);
}
