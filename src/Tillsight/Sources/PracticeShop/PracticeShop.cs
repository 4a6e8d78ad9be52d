using Tillsight.Sources.PracticeShop.Clientele;
using Tillsight.Sources.PracticeShop.Demand;
using Tillsight.Sources.PracticeShop.Files;
using Tillsight.Sources.PracticeShop.Orders;
using Tillsight.Sources.PracticeShop.Truth;

namespace Tillsight.Sources.PracticeShop;

/// <summary>
/// Makes the files of a fictional homeware retailer of any size, lifelike and with its truth known. Days are made one after the
/// other, the orders of a day on all threads; what is held grows with customers and products, not with lines.
/// </summary>
public static class PracticeShop
{
    /// <summary>Where the truth is written, below the shop's folder: apart from the data, so that loading the folder does not load it.</summary>
    public const string TruthFile = ".truth/ground-truth.json";

    /// <summary>Writes the shop into a folder, which must be new or empty; what was written is removed again on failure.</summary>
    /// <exception cref="UsageException">An option is out of its range, or the folder is not empty.</exception>
    public static PracticeShopTruth Write(
        PracticeShopOptions options, string folder, IProgress<PracticeShopProgress>? progress = null, CancellationToken cancellation = default)
    {
        options.Validate();
        bool isNew = !Directory.Exists(folder);
        if (!isNew && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new UsageException($"{folder} is not empty; a practice shop needs a new or an empty folder. Name another or empty it.");
        Directory.CreateDirectory(Path.Combine(folder, ".truth"));
        try
        {
            return new ShopRun(new Retailer(options), folder).Write(progress, cancellation);
        }
        catch
        {
            Clear(folder, isNew);
            throw;
        }
    }

    /// <summary>Reads the truth of a shop that was written earlier.</summary>
    public static PracticeShopTruth ReadTruth(string folder) => TruthWriter.Read(Path.Combine(folder, TruthFile));

    static void Clear(string folder, bool isNew)
    {
        if (isNew)
        {
            Directory.Delete(folder, recursive: true);
            return;
        }
        foreach (string file in Directory.EnumerateFiles(folder)) File.Delete(file);
        Directory.Delete(Path.Combine(folder, ".truth"), recursive: true);
    }
}
