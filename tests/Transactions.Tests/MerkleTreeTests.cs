using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace PolicyEngine.Transactions.Tests;

public class MerkleTreeTests
{
    [Theory]
    [InlineData(1, "13a77175e35eb1d9da91ee14df0d7772cea71289800206e2b45c882ecb06efbf")]
    [InlineData(2, "bbb441530bdded54e6e2bfcdc829819ff39b30768eb9f023071dffc16b410f10")]
    [InlineData(3, "8be871f13785b4c81a1700459c76ac2b3ae2caebb7876c376e223c6adff98c47")]
    [InlineData(5, "4e23fb40d8876f1299cca9b3c28432a01b11d1a20126606914612892ff2e09a7")]
    [InlineData(8, "da17ac5d45a1b0c50260c7e411bf342ba2a41c9c824bb3b6404e5330a585a057")]
    [InlineData(13, "5f3077640cbbda5a01d5c99d332bbb243cf3633ce1e9be673863cb0508081941")]
    public void Roots_are_those_that_another_program_computed(int leaves, string root) =>
        Convert.ToHexStringLower(MerkleTree.Root(Leaves(leaves))).ShouldBe(root);

    [Fact]
    public void A_leaf_leads_to_the_root_by_its_path_and_by_no_other() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(100),
            Prop.ForAll(Gen.Choose(1, 70).SelectMany(n => Gen.Choose(0, n - 1).Select(i => (Count: n, Index: i))).ToArbitrary(), tree =>
            {
                var leaves = Leaves(tree.Count);
                var root = MerkleTree.Root(leaves);
                var path = MerkleTree.Path(leaves, tree.Index);
                MerkleTree.RootFrom(leaves[tree.Index], tree.Index, tree.Count, path).ShouldBe(root);
                MerkleTree.RootFrom(leaves[tree.Index], tree.Index, tree.Count + 64, path).ShouldNotBe(root);
                if (tree.Count > 1)
                {
                    var other = (tree.Index + 1) % tree.Count;
                    MerkleTree.RootFrom(leaves[other], tree.Index, tree.Count, path).ShouldNotBe(root);
                    MerkleTree.RootFrom(leaves[tree.Index], other, tree.Count, path).ShouldNotBe(root);
                }
            }));

    [Fact]
    public void An_index_outside_the_tree_has_no_root() =>
        MerkleTree.RootFrom(Leaves(1)[0], 5, 3, MerkleTree.Path(Leaves(3), 2)).ShouldBeNull();

    private static IReadOnlyList<byte[]> Leaves(int count) =>
        [.. Enumerable.Range(0, count).Select(i => System.Security.Cryptography.SHA256.HashData(Encoding.ASCII.GetBytes($"{i}")))];
}
