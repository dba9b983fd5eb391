/**
 * What single set-ups of the studies measured, for readers who own the very device: study, device, extra
 * energy δ as lowest, middle and highest run, what ran there. From the raw results in the table of studies.
 */
export const SETUPS = `
tf-improper-model-reuse|NVIDIA T4|0.3178|0.3178|0.3178|CNN on CIFAR-10
tf-unreleased-tensor-references|NVIDIA T4|0.4580|0.4580|0.4580|CNN on CIFAR-10
no-mixed-precision|NVIDIA T4|1.01|1.03|1.64|three image models in PyTorch, single runs
no-mixed-precision|NVIDIA RTX 5000 Ada Generation|0.266|0.266|0.266|ModernBERT, three runs
no-mixed-precision|Apple Mac Studio M2 Ultra|0.136|0.136|0.136|TensorFlow CNN on CIFAR-10, thirty runs each
no-torch-compile|NVIDIA RTX 5000 Ada Generation|0.628|0.628|0.628|ModernBERT, three runs
no-fused-attention|NVIDIA RTX 5000 Ada Generation|0.361|0.361|0.361|ModernBERT, three runs
overlong-padding|NVIDIA RTX 5000 Ada Generation|0.887|0.887|0.887|ModernBERT, three runs
needless-gradient-checkpointing|NVIDIA RTX 5000 Ada Generation|0.307|0.307|0.307|ModernBERT, three runs
dataloader-defaults|NVIDIA RTX 5000 Ada Generation|-0.010|-0.010|-0.010|ModernBERT, three runs
`;
