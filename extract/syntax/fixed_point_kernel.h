// The inner loops of fixed_point.h, written once for vectors of any width: how wide they are is the
// processor's affair, the sums are the same. Included by the sources that instantiate it, each with
// a class of its own, so that code for one processor is never taken for that of another.
#pragma once

#include "extract/syntax/fixed_point.h"

namespace entente::extract::syntax {

/// The functions of fixed_point.h for one kind of processor.
struct Kernel {
  decltype(&products) multiply;
  decltype(&add_scaled) add;
  decltype(&narrow) cut;
  decltype(&run_step) step;
};

/// What every processor of this kind runs.
const Kernel& common_kernel();
/// For processors with AVX2; nullptr where this one, or the compiler's target, has none.
const Kernel* avx2_kernel();

/// `FourSums` holds four registers of sums of one row of activations, for kOutputs outputs; it
/// tells how to load a register of weights, and a pair of activations into all places of one.
template <typename FourSums>
struct KernelLoops {
  static constexpr std::size_t kPair = 2 * FixedMatrix::kBlock;     // weights of a pair of inputs
  static constexpr std::size_t kRegister = FourSums::kOutputs / 2;  // weights in a register

  static void store(const FourSums& sums, std::int32_t* out, std::size_t outputs, Sum sum) {
    if (outputs >= FourSums::kOutputs) return sums.store(out, sum);
    std::int32_t all[FourSums::kOutputs];
    sums.store(all, Sum::kReplace);
    for (std::size_t i = 0; i < outputs; ++i) {
      out[i] = sum == Sum::kAdd ? wrapped_sum(out[i], all[i]) : all[i];
    }
  }

  /// Two rows at a time: each register of weights is loaded once for both.
  static void multiply(const std::int16_t* activations, std::size_t rows, std::size_t stride,
                       const FixedMatrix& matrix, std::int32_t* out, std::size_t out_stride,
                       Sum sum) {
    const std::size_t depth = matrix.depth();
    for (std::size_t first = 0; first < matrix.outputs(); first += FourSums::kOutputs) {
      const std::int16_t* const weights =
          matrix.block(first / FixedMatrix::kBlock) + first % FixedMatrix::kBlock * 2;
      const std::size_t outputs = matrix.outputs() - first;
      const std::int16_t* from = activations;
      std::int32_t* to = out + first;
      std::size_t row = 0;
      for (; row + 1 < rows; row += 2, from += 2 * stride, to += 2 * out_stride) {
        FourSums one, two;
        const std::int16_t* w = weights;
        for (std::size_t i = 0; i < depth; i += 2, w += kPair) {
          const auto a = FourSums::pair(from + i), b = FourSums::pair(from + stride + i);
          for (std::size_t r = 0; r < 4; ++r) {
            const auto of_r = FourSums::load(w + r * kRegister);
            one.add(r, a, of_r);
            two.add(r, b, of_r);
          }
        }
        store(one, to, outputs, sum);
        store(two, to + out_stride, outputs, sum);
      }
      if (row == rows) continue;
      FourSums one;
      const std::int16_t* w = weights;
      for (std::size_t i = 0; i < depth; i += 2, w += kPair) {
        const auto a = FourSums::pair(from + i);
        for (std::size_t r = 0; r < 4; ++r) one.add(r, a, FourSums::load(w + r * kRegister));
      }
      store(one, to, outputs, sum);
    }
  }

  static void add(const std::int8_t* bytes, std::int32_t step, std::size_t count,
                  std::int32_t* sums) {
    for (std::size_t i = 0; i < count; ++i) sums[i] += bytes[i] * step;
  }

  static void cut(const std::int32_t* sums, const std::int32_t* bias, std::size_t count, int bits,
                  int leak_bits, std::int16_t* out) {
    if (bias == nullptr) {
      for (std::size_t i = 0; i < count; ++i) out[i] = leaked(sums[i], bits, leak_bits);
    } else {
      for (std::size_t i = 0; i < count; ++i) {
        out[i] = leaked(wrapped_sum(sums[i], bias[i]), bits, leak_bits);
      }
    }
  }

  static std::int16_t leaked(std::int32_t sum, int bits, int leak_bits) {
    const std::int32_t above = shifted(sum, bits), below = shifted(sum, bits + leak_bits);
    const std::int32_t value = sum < 0 ? below : above;
    return static_cast<std::int16_t>(value > 32767 ? 32767 : value < -32767 ? -32767 : value);
  }

  /// The place in a function's table of a value that is 2^bits steps.
  static std::int32_t place(std::int32_t value, int bits) {
    constexpr std::int32_t kHalf = LstmStep::kHalf;
    const std::int32_t steps = shifted(value, bits);
    return (steps > kHalf - 1 ? kHalf - 1 : steps < -kHalf ? -kHalf : steps) + kHalf;
  }

  static void step(const LstmStep& s) {
    constexpr int kStepBits = 8;                  // of a step of the tables
    constexpr std::int32_t kLongestCell = 32767;  // about 16
    enum { kIn, kForget, kOut, kCandidate, kGates };
    for (std::size_t from = 0; from < s.hidden; from += kLanes) {
      // Places, look-ups and arithmetic apart: all but the look-ups run in registers.
      std::int32_t places[kGates][kLanes], gates[kGates][kLanes];
      for (std::size_t g = 0; g < kGates; ++g) {
        const std::int32_t* const sums = s.sums + g * s.hidden + from;
        const std::int32_t* const bias = s.bias + g * s.hidden + from;
        for (std::size_t j = 0; j < kLanes; ++j) {
          places[g][j] = place(wrapped_sum(sums[j], bias[j]), kSumBits - kStepBits);
        }
      }
      for (std::size_t g = 0; g < kGates; ++g) {
        const std::int16_t* const table = g == kCandidate ? s.tanh : s.sigmoid;
        for (std::size_t j = 0; j < kLanes; ++j) gates[g][j] = table[places[g][j]];
      }
      std::int32_t* const cell = s.cell + from;
      for (std::size_t j = 0; j < kLanes; ++j) {
        // forget * cell is in 2^-26, in * candidate in 2^-30.
        const std::int32_t sum =
            gates[kForget][j] * cell[j] +
            shifted(gates[kIn][j] * gates[kCandidate][j], kGateBits - kUnitBits);
        const std::int32_t now = shifted(sum, kGateBits);
        cell[j] = now > kLongestCell ? kLongestCell : now < -kLongestCell ? -kLongestCell : now;
        places[0][j] = place(cell[j], kUnitBits - kStepBits);
      }
      for (std::size_t j = 0; j < kLanes; ++j) gates[kIn][j] = s.tanh[places[0][j]];
      for (std::size_t j = 0; j < kLanes; ++j) {
        s.state[from + j] = static_cast<std::int16_t>(
            shifted(gates[kOut][j] * gates[kIn][j], 2 * kGateBits - kUnitBits));
      }
    }
  }

  static constexpr Kernel kKernel{&multiply, &add, &cut, &step};
};

}  // namespace entente::extract::syntax
