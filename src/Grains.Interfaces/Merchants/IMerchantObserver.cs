namespace OrderGrains.Merchants;

/// <summary>Told of changes of a merchant's set-up.</summary>
[Alias("og.IMerchantObserver")]
public interface IMerchantObserver : IGrainObserver
{
    /// <summary>The set-up is now this.</summary>
    [Alias("Changed")]
    Task Changed(Merchant merchant);
}
