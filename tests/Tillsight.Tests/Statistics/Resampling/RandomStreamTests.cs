using Tillsight.Statistics.Resampling;

namespace Tillsight.Tests.Statistics.Resampling;

public class RandomStreamTests
{
    [Fact]
    public void Equals_the_reference_sequence_of_xoshiro256_starstar_from_state_1_2_3_4()
    {
        var random = RandomStream.FromState(1, 2, 3, 4);
        ulong[] expected =
        [
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600, 16172922978634559625,
            8476171486693032832, 10595114339597558777, 2904607092377533576,
        ];
        Assert.Equal(expected, expected.Select(_ => random.NextUInt64()));
    }

    [Fact]
    public void A_seed_fills_the_state_with_the_reference_sequence_of_splitmix64_from_1234567() => Assert.Equal(
        Draw(RandomStream.FromState(6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431)), Draw(new(1234567)));

    [Fact]
    public void The_same_seed_gives_the_same_numbers() => Assert.Equal(Draw(new(7, 3)), Draw(new(7, 3)));

    [Fact]
    public void Two_streams_of_a_seed_differ() => Assert.NotEqual(Draw(new(7, 3)), Draw(new(7, 4)));

    [Fact]
    public void Whole_numbers_are_evenly_spread()
    {
        var random = new RandomStream(5);
        var counts = new long[6];
        for (int i = 0; i < 60_000; i++) counts[random.NextInt(6)]++;
        Assert.True(Tillsight.Statistics.Inference.GoodnessOfFit.Test(counts, [1, 1, 1, 1, 1, 1])!.Value.PValue > 0.001);
    }

    [Fact]
    public void Shuffling_keeps_every_item()
    {
        int[] items = [.. Enumerable.Range(0, 50)];
        new RandomStream(5).Shuffle(items.AsSpan());
        Assert.Equal(Enumerable.Range(0, 50), items.Order());
    }

    [Fact]
    public void A_bound_of_zero_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new RandomStream(1).NextInt(0));

    static ulong[] Draw(RandomStream random) => [random.NextUInt64(), random.NextUInt64(), random.NextUInt64()];
}
