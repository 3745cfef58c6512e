using Microsoft.AspNetCore.Identity;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Tests.Security;

/// <summary>The usual hasher, which takes as long as a test wants.</summary>
internal sealed class BlockingHasher : IPasswordHasher<Credential>, IDisposable
{
    private readonly PasswordHasher<Credential> _usual = new();
    private readonly ManualResetEventSlim _released = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when a secret is being checked.</summary>
    public Task Begun => _begun.Task;

    /// <summary>True when a secret was checked on one of the threads that serve requests.</summary>
    public bool RanOnThePool { get; private set; }

    public void Release() => _released.Set();

    public string HashPassword(Credential user, string password) => _usual.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(Credential user, string hashedPassword, string providedPassword)
    {
        RanOnThePool |= Thread.CurrentThread.IsThreadPoolThread;
        _begun.TrySetResult();
        _released.Wait();
        return _usual.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }

    public void Dispose() => _released.Dispose();
}
